//! Articles as Arrow tables: who said what in a column of texts.
//!
//! [`Builders`] takes articles one by one and gives four tables, each beginning with the column `article`, the
//! [`Id`] under which the caller knows the article:
//!
//! - *quotations*: one row a quotation;
//! - *actors*: one row an actor of an article;
//! - *articles*: one row an article;
//! - *errors*: one row a text that could not be read.
//!
//! [`registry`] gives the table of a [`demec::Registry`]: one row an actor, over all articles.
//!
//! Offsets count code points. The Python package and the program write these same tables.
//!
//! ```
//! use demec_tables::{Builders, Id, IdKind};
//!
//! let mut builders = Builders::new(IdKind::Text);
//! builders.push(Id::Text("köprü"), &demec::parse("Vali Kerem Aydın, \"Yol açılacak\" dedi."));
//! let tables = builders.finish();
//! assert_eq!((tables.articles.num_rows(), tables.quotations.num_rows()), (1, 1));
//! assert_eq!(tables.quotations.schema().field(3).name(), "text");
//! ```

mod builders;
mod columns;
mod id;
mod registry;

pub use builders::{Builders, Tables};
pub use id::{Id, IdKind};
pub use registry::registry;
