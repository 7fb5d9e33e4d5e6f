//! What holds of every article, whatever the text.

#[cfg(test)]
mod arbitrary;
#[cfg(test)]
mod corpus;
#[cfg(test)]
mod extremes;
#[cfg(test)]
mod fuzzed;
#[cfg(test)]
mod laws;
#[cfg(test)]
mod replay;
