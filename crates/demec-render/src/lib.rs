//! Articles for readers and for other tools: in the terminal and as HTML, with quotations coloured by speaker, and as what
//! annotation tools read.
//!
//! ```
//! let article = demec::parse("Vali Kerem Aydın, \"Yol akşama açılacak\" dedi.");
//! assert!(demec_render::html(&article, Some("yol")).starts_with("<!doctype html>"));
//! ```

mod brat;
mod conll;
mod escape;
mod html;
mod palette;
mod sweep;
mod terminal;
mod web_annotation;

pub use brat::brat;
pub use conll::conll;
pub use html::{fragment, html};
pub use terminal::terminal;
pub use web_annotation::web_annotation;
