//! The program `demec` as its users meet it.

#[cfg(test)]
mod articles;
#[cfg(test)]
mod extract;
#[cfg(test)]
mod parse;
#[cfg(test)]
mod score;
#[cfg(test)]
mod sources;
#[cfg(test)]
mod support;
#[cfg(test)]
mod view;
