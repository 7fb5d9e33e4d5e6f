use super::*;
use crate::{
    Language,
    layout::{self, Structure},
    lexer,
};

/// The mentions of a text, each with what stands in its titles.
fn read(text: &str) -> Vec<(String, Candidate)> {
    let language = Language::turkish();
    let (mut tokens, mut pairs, mut sections, mut sentences) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut diagnostics = Vec::new();
    lexer::tokens(text, &mut tokens);
    language.annotate(&mut tokens);
    layout::pairs(language, &tokens, &mut pairs, &mut diagnostics);
    layout::blocks(language, text, &mut tokens, &pairs, &mut layout::BlockScratch::default(), &mut sections);
    layout::sentences(&tokens, &pairs, &sections, &mut sentences);
    let structure = Structure {
        text,
        language,
        tokens: &tokens,
        pairs: &pairs,
        sections: &sections,
        sentences: &sentences,
    };
    let mut found = Vec::new();
    mentions(&structure, &mut Scratch::default(), &mut found);
    found.into_iter().map(|c| (structure.text_of(c.first, c.end).to_owned(), c)).collect()
}

#[test]
fn debug() {
    for line in std::fs::read_to_string("/tmp/t.txt").unwrap().lines() {
        println!("{line}");
        let language = Language::turkish();
        for w in line.split_whitespace() {
            let id = language.lexicon.find(crate::lexer::letters::key_of(w));
            let e = language.lexicon.entry(id);
            if e.title != 0 || e.form.case() != crate::morphology::form::Case::Nominative {
                println!(
                    "      {w} title {} {:?} poss {} name {:?}",
                    e.title,
                    e.form.case(),
                    e.form.has(crate::language::Form::possessed),
                    language.names.name(language.lexicon.name_of(e.node))
                );
            }
        }
        for (t, c) in read(line) {
            println!("   {t} {:?} {:?} w{} title {:?} {:?}", c.kind, c.actor, c.weight, c.title, c.case);
        }
    }
}
