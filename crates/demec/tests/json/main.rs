//! Articles as JSON: what is written can be read again, in every unit, and is what the schema says.

#[cfg(test)]
mod articles;
#[cfg(test)]
mod errors;
#[cfg(test)]
mod round_trip;
#[cfg(test)]
mod schema;
