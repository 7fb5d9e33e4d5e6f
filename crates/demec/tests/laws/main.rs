//! What holds of every article, whatever the text.

#[cfg(test)]
mod arbitrary;
#[cfg(test)]
mod corpus;
#[cfg(test)]
mod extremes;
#[cfg(test)]
mod laws;
