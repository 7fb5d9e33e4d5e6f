//! Names of the user's gazetteer, which prevail over what the productions read.

use super::{
    candidate::{Candidate, STRONG},
    reader::Reader,
    zones::Zone,
};
use crate::{
    gazetteer::Hit,
    language::{Classes, Form},
    lexer::token::Token,
    model::{ActorKind, MentionKind},
    morphology::form::Case,
};

/// Of those in a credit only outlets are mentions.
fn is_read_in(zone: Zone, kind: ActorKind) -> bool {
    match zone {
        Zone::Text => true,
        Zone::Credit => kind == ActorKind::Media,
        Zone::Excluded => false,
    }
}

impl Reader<'_, '_> {
    /// Makes each name of the gazetteer a mention in the place of those that overlap it. The mentions must be in order
    /// and without overlaps.
    pub(super) fn take_listed(&mut self) {
        let hits = self.s.listed.hits;
        if hits.is_empty() {
            return;
        }
        self.cover_titles();
        let mut zones = self.zones().peekable();
        let read = std::mem::take(self.out);
        let mut rest = read.as_slice();
        for hit in hits {
            let before = rest.iter().take_while(|c| c.end <= hit.first).count();
            let (done, from) = rest.split_at(before);
            self.out.extend_from_slice(done);
            let over = from.iter().take_while(|c| c.first < hit.end).count();
            let (overlapped, behind) = from.split_at(over);
            while zones.next_if(|zone| zone.end <= hit.first).is_some() {}
            let zone =
                zones.peek().filter(|zone| zone.first <= hit.first).map_or(Zone::Text, |zone| zone.zone);
            rest = match self.listed(hit, overlapped).filter(|c| is_read_in(zone, c.actor)) {
                Some(candidate) => {
                    self.out.push(candidate);
                    behind
                }
                None => from,
            };
        }
        self.out.extend_from_slice(rest);
    }

    /// Marks the tokens of titles that stand by a name.
    fn cover_titles(&mut self) {
        self.x.covered.clear(self.s.tokens.len());
        for candidate in self.out.iter().filter(|c| c.kind == MentionKind::Name) {
            let (first, end) = candidate.title;
            self.x.covered.insert_all(first, end);
        }
    }

    /// The mention of a name of the gazetteer, given those that overlap it; none where it is part of something longer.
    fn listed(&self, hit: &Hit, overlapped: &[Candidate]) -> Option<Candidate> {
        let entry = self.s.listed.entry(hit.entry)?;
        let form = hit.cut.or_else(|| super::forms::suffix_of(&self.s, hit.end - 1)).unwrap_or(Form::NONE);
        let kind = entry.kind();
        let ground = kind == ActorKind::Place
            && overlapped.is_empty()
            && matches!(form.case(), Case::Locative | Case::Ablative | Case::Dative);
        let in_title = self.x.covered.holds_any(hit.first, hit.end)
            || kind != ActorKind::Person && self.in_title(hit.end);
        let inside = |c: &Candidate| c.first <= hit.first && hit.end <= c.end && self.is_longer(c, hit, kind);
        if ground
            || in_title
            || form.has(Form::adjective)
            || form.has(Form::plural)
            || overlapped.iter().any(inside)
        {
            return None;
        }
        // Of what was read the titles stay, and what else is known of the same name.
        let read = overlapped.iter().max_by_key(|c| (c.actor == kind, c.end - c.first));
        let mention = if kind == ActorKind::Place { MentionKind::Metonym } else { MentionKind::Name };
        let mut candidate = Candidate::new(hit.first, hit.end, mention, kind).in_case(form.case());
        candidate.country = entry.country_code();
        candidate.listed = hit.entry;
        candidate.weight = STRONG;
        if let Some(read) = read.filter(|c| c.actor == kind) {
            let (first, end) = read.title;
            candidate.title = if first >= hit.end { read.title } else { (first, end.min(hit.first)) };
            if candidate.title.0 >= candidate.title.1 {
                candidate.title = (0, 0);
            }
            candidate.phrase = read.phrase.min(hit.first);
            candidate.kin = read.kin;
            candidate.entity = if (read.first, read.end) == (hit.first, hit.end) { read.entity } else { 0 };
            candidate.country = candidate.country.or(read.country);
        }
        Some(candidate)
    }

    /// Whether what was read around a name is somebody or something else: a title (*LİS Başkanı*), a body that bears the
    /// name (*Ayşe Yalın Vakfı*), a person with another given name (*Mehmet Yalın*).
    fn is_longer(&self, around: &Candidate, hit: &Hit, kind: ActorKind) -> bool {
        if around.end - around.first <= hit.end - hit.first {
            return false;
        }
        let names = Classes::GIVEN_NAME.or(Classes::SURNAME);
        let others = (around.first..hit.first).chain(hit.end..around.end).filter_map(|i| self.token(i));
        match around.kind {
            MentionKind::Role | MentionKind::Group => true,
            _ if around.actor == ActorKind::Person && kind == ActorKind::Person => {
                hit.end - hit.first == 1 || others.filter(|t| t.is_word()).any(|t: &Token| t.is(names))
            }
            _ => around.actor != kind && matches!(around.actor, ActorKind::Organisation | ActorKind::Media),
        }
    }
}
