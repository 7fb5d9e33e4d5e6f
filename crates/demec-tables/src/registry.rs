//! The actors of many articles as a table.

use std::sync::Arc;

use arrow_array::{
    ArrayRef, RecordBatch,
    builder::{Int64Builder, ListBuilder, StringBuilder},
};
use demec::Registry;

/// The table of a registry: one row an actor, with its roles and aliases, the most frequent first, and in how many articles
/// it is named, how often quoted and mentioned.
///
/// ```
/// let mut registry = demec::Registry::new();
/// registry.add(&demec::parse("Vali Kerem Aydın, \"Yol açılacak\" dedi."));
/// let table = demec_tables::registry(&registry);
/// assert_eq!((table.num_rows(), table.schema().field(0).name().as_str()), (1, "name"));
/// ```
///
/// # Panics
///
/// Never: each row fills each column.
#[must_use]
pub fn registry(registry: &Registry) -> RecordBatch {
    let (mut name, mut kind, mut external_id, mut country) =
        (StringBuilder::new(), StringBuilder::new(), StringBuilder::new(), StringBuilder::new());
    let (mut roles, mut aliases) = (lists(), lists());
    let (mut articles, mut quotations, mut mentions) =
        (Int64Builder::new(), Int64Builder::new(), Int64Builder::new());
    for actor in registry.actors() {
        name.append_value(&actor.name);
        kind.append_value(actor.kind.as_str());
        external_id.append_option(actor.external_id);
        country.append_option(actor.country);
        append_list(&mut roles, &actor.roles);
        append_list(&mut aliases, &actor.aliases);
        for (column, count) in [
            (&mut articles, actor.articles),
            (&mut quotations, actor.quotations),
            (&mut mentions, actor.mentions),
        ] {
            column.append_value(i64::try_from(count).unwrap_or(i64::MAX));
        }
    }
    let columns: [(&str, ArrayRef, bool); 9] = [
        ("name", Arc::new(name.finish()), true),
        ("kind", Arc::new(kind.finish()), true),
        ("external_id", Arc::new(external_id.finish()), true),
        ("country", Arc::new(country.finish()), true),
        ("roles", Arc::new(roles.finish()), true),
        ("aliases", Arc::new(aliases.finish()), true),
        ("articles", Arc::new(articles.finish()), true),
        ("quotations", Arc::new(quotations.finish()), true),
        ("mentions", Arc::new(mentions.finish()), true),
    ];
    RecordBatch::try_from_iter_with_nullable(columns).expect("each row fills each column")
}

fn lists() -> ListBuilder<StringBuilder> {
    ListBuilder::new(StringBuilder::new())
}

fn append_list(column: &mut ListBuilder<StringBuilder>, counted: &[(String, u64)]) {
    for (value, _) in counted {
        column.values().append_value(value);
    }
    column.append(true);
}
