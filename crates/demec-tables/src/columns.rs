//! The tables' columns, and how an article fills them.

use std::{
    fmt::{Display, Write},
    sync::Arc,
};

use arrow_array::{
    ArrayRef, RecordBatch,
    builder::{ArrayBuilder, Date32Builder, Float64Builder, Int64Builder, ListBuilder, StringBuilder},
};
use arrow_schema::{DataType, Field, Schema, SchemaRef};
use demec::{Article, Offsets, Quotation};

use crate::id::{Id, IdKind, Ids};

/// A builder of cells, and what they are in Arrow.
trait Cells: ArrayBuilder + Default {
    fn data_type() -> DataType;
}

macro_rules! cells {
    ($($Builder:ty => $type:expr),+ $(,)?) => {
        $(impl Cells for $Builder {
            fn data_type() -> DataType {
                $type
            }
        })+
    };
}

cells! {
    StringBuilder => DataType::Utf8,
    Int64Builder => DataType::Int64,
    Float64Builder => DataType::Float64,
    Date32Builder => DataType::Date32,
    ListBuilder<StringBuilder> => DataType::List(Arc::new(Field::new_list_field(DataType::Utf8, true))),
}

/// Declares a table by its columns, after the one of ids.
macro_rules! table {
    ($(#[$meta:meta])* $Table:ident { $($column:ident: $Builder:ty,)+ }) => {
        $(#[$meta])*
        #[derive(Debug)]
        pub(crate) struct $Table {
            schema: SchemaRef,
            article: Ids,
            $($column: $Builder,)+
        }

        impl $Table {
            pub(crate) fn new(kind: IdKind) -> Self {
                let schema = Schema::new(vec![
                    Field::new("article", kind.data_type(), false),
                    $(Field::new(stringify!($column), <$Builder as Cells>::data_type(), true),)+
                ]);
                Self {
                    schema: Arc::new(schema),
                    article: Ids::new(kind),
                    $($column: <$Builder>::default(),)+
                }
            }

            pub(crate) fn finish(&mut self) -> RecordBatch {
                let columns: Vec<ArrayRef> = vec![
                    self.article.finish(),
                    $(Arc::new(self.$column.finish()),)+
                ];
                RecordBatch::try_new(Arc::clone(&self.schema), columns).expect("each row fills each column")
            }
        }
    };
}

table! {
    /// One row a quotation.
    Quotations {
        quotation: StringBuilder,
        kind: StringBuilder,
        text: StringBuilder,
        start: Int64Builder,
        end: Int64Builder,
        speaker: StringBuilder,
        speaker_id: StringBuilder,
        role: StringBuilder,
        cue: StringBuilder,
        cue_lemma: StringBuilder,
        stance: StringBuilder,
        source: StringBuilder,
        parent: StringBuilder,
        rule: StringBuilder,
        confidence: Float64Builder,
        block: StringBuilder,
    }
}

table! {
    /// One row an actor of an article.
    Actors {
        actor: StringBuilder,
        name: StringBuilder,
        kind: StringBuilder,
        roles: ListBuilder<StringBuilder>,
        country: StringBuilder,
        external_id: StringBuilder,
        mentions: Int64Builder,
        quotations: Int64Builder,
    }
}

table! {
    /// One row an article.
    Articles {
        language: StringBuilder,
        headline: StringBuilder,
        date: Date32Builder,
        time: StringBuilder,
        place: StringBuilder,
        source: StringBuilder,
        quotations: Int64Builder,
        actors: Int64Builder,
        diagnostics: Int64Builder,
    }
}

table! {
    /// One row a row that could not be read.
    Errors {
        row: Int64Builder,
        reason: StringBuilder,
    }
}

impl Quotations {
    pub(crate) fn push(&mut self, id: Id<'_>, quotation: Quotation<'_>, offsets: &Offsets<'_>) {
        let [start, end] = offsets.convert(quotation.span());
        let speaker = quotation.speaker();
        self.article.push(id);
        append_shown(&mut self.quotation, Some(quotation.id()));
        self.kind.append_value(quotation.kind().as_str());
        self.text.append_value(quotation.text());
        self.start.append_value(start.into());
        self.end.append_value(end.into());
        self.speaker.append_option(speaker.map(demec::Actor::name));
        append_shown(&mut self.speaker_id, speaker.map(demec::Actor::id));
        self.role.append_option(speaker.and_then(|actor| actor.roles().next()));
        self.cue.append_option(quotation.cue().map(demec::Cue::text));
        self.cue_lemma.append_option(quotation.cue().and_then(demec::Cue::lemma));
        self.stance.append_value(quotation.stance().as_str());
        self.source.append_option(quotation.source().map(demec::Actor::name));
        append_shown(&mut self.parent, quotation.parent().map(demec::Quotation::id));
        self.rule.append_value(quotation.rule());
        self.confidence.append_value((f64::from(quotation.confidence()) * 100.0).round() / 100.0);
        self.block.append_option(quotation.block().map(|block| block.kind.as_str()));
    }
}

impl Actors {
    pub(crate) fn push(&mut self, id: Id<'_>, actor: demec::Actor<'_>, quotations: i64) {
        self.article.push(id);
        append_shown(&mut self.actor, Some(actor.id()));
        self.name.append_value(actor.name());
        self.kind.append_value(actor.kind().as_str());
        for role in actor.roles() {
            self.roles.values().append_value(role);
        }
        self.roles.append(true);
        self.country.append_option(actor.country());
        self.external_id.append_option(actor.external_id());
        self.mentions.append_value(count(actor.mentions().count()));
        self.quotations.append_value(quotations);
    }
}

impl Articles {
    pub(crate) fn push(&mut self, id: Id<'_>, article: &Article<'_>) {
        let dateline = article.dateline();
        self.article.push(id);
        self.language.append_value(article.language());
        self.headline.append_option(article.headline());
        self.date.append_option(dateline.and_then(demec::Dateline::date).map(days_since_1970));
        append_shown(&mut self.time, dateline.and_then(demec::Dateline::time));
        self.place.append_option(dateline.and_then(demec::Dateline::place));
        self.source.append_option(dateline.and_then(demec::Dateline::source));
        self.quotations.append_value(count(article.quotations().len()));
        self.actors.append_value(count(article.actors().len()));
        self.diagnostics.append_value(count(article.diagnostics().len()));
    }
}

impl Errors {
    pub(crate) fn push(&mut self, id: Id<'_>, row: usize, reason: &str) {
        self.article.push(id);
        self.row.append_value(count(row));
        self.reason.append_value(reason);
    }
}

/// Writes `value` into its cell, without a string in between.
fn append_shown(cells: &mut StringBuilder, value: Option<impl Display>) {
    match value {
        Some(value) => {
            write!(cells, "{value}").expect("memory takes what is written");
            cells.append_value("");
        }
        None => cells.append_null(),
    }
}

/// A number as tables hold it: signed, since some of their readers know no other.
fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// Days since the first of January 1970, as Arrow counts them. Years begin in March here, so that the leap day is
/// the last of one.
fn days_since_1970(date: demec::Date) -> i32 {
    let (month, day) = (i32::from(date.month()), i32::from(date.day()));
    let year = i32::from(date.year()) - i32::from(month <= 2);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + day_of_year - 719_468
}
