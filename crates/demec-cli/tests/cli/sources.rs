//! Pages, feeds, records with metadata, other languages, and damaged texts.

use crate::support::{Directory, run, run_with};
use serde_json::Value;

fn json(line: &str) -> Value {
    serde_json::from_str(line).expect("the program writes JSON")
}

const PAGE: &str = r#"<html lang="tr"><head><meta charset="utf-8"><title>Köprü açıldı | Kıyı Postası</title>
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Köprü açıldı",
"datePublished": "2026-03-14T09:30:00+03:00", "publisher": {"@type": "Organization", "name": "Kıyı Postası"}}</script></head>
<body><nav><a href="/">Ana sayfa</a> <a href="/spor">Spor</a></nav><article><h1>Köprü açıldı</h1>
<p>Vali Kerem Aydın, &quot;Yol akşama açılacak&quot; dedi. Tören, yağmur yüzünden iki saat geç başladı, ama meydan doluydu.</p>
<p>Belediye Başkanı Ayşe Yalın, çalışmaların sürdüğünü söyledi. Yalın, ikinci köprünün de yaza biteceğini, kıyı yolunun ise
gelecek yıl genişletileceğini belirtti.</p></article><footer>Tüm hakları saklıdır</footer></body></html>"#;

#[test]
fn a_page_gives_its_main_text_and_what_it_says_of_it() {
    let directory = Directory::new("a_page");
    let file = directory.write("haber.html", PAGE);
    let article = json(&run(&["--format=json", &file]).stdout);
    let text = article["text"].as_str().unwrap_or_default();
    assert!(text.starts_with("Köprü açıldı\n\nVali Kerem Aydın"), "{text}");
    assert!(!text.contains("Ana sayfa") && !text.contains("Tüm hakları"), "{text}");
    assert_eq!(text.matches("Köprü açıldı").count(), 1);
    assert_eq!(article["blocks"][0]["kind"], "headline");
    assert_eq!(article["dateline"]["date"], "2026-03-14");
    assert_eq!(
        (&article["dateline"]["time"], &article["dateline"]["source"]),
        (&"09:30".into(), &"Kıyı Postası".into())
    );
    assert_eq!(article["quotations"][0]["text"], "Yol akşama açılacak");
    let run = run_with(&["--input=html"], b"<html><body></body></html>");
    assert_eq!((run.code, run.stderr.as_str()), (Some(1), "error: standard input: the page has no text\n"));
}

#[test]
fn a_feed_gives_an_article_an_item() {
    let feed = r#"<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Kıyı Postası</title>
        <item><guid>k1</guid><title>Köprü açıldı</title><pubDate>Sat, 14 Mar 2026 00:30:00 +0300</pubDate>
        <description>&lt;p&gt;Vali Aydın, "Yol açık" dedi.&lt;/p&gt;&lt;p&gt;Tören sürdü.&lt;/p&gt;</description></item>
        <item><guid>k2</guid><title>Vapur yok</title></item></channel></rss>"#;
    let run = run_with(&["--input=feed", "--format=jsonl"], feed.as_bytes());
    let articles: Vec<_> = run.stdout.lines().map(json).collect();
    assert_eq!(
        (articles.len(), &articles[0]["id"], &articles[1]["text"]),
        (2, &"k1".into(), &"Vapur yok".into())
    );
    assert_eq!(articles[0]["text"], "Köprü açıldı\n\nVali Aydın, \"Yol açık\" dedi.\n\nTören sürdü.");
    assert_eq!(articles[0]["dateline"]["date"], "2026-03-14");
    let run = run_with(&["--input=feed"], b"Vali geldi.");
    assert!(run.stderr.starts_with("error: standard input: no feed that can be read: "), "{}", run.stderr);
}

#[test]
fn what_a_record_says_is_not_guessed() {
    let record = r#"{"id": 7, "text": "Vali, \"Yol açık\" dedi.", "headline": "Yağmur durdu.", "published": "2026-03-14", "outlet": 3}"#;
    let article = json(&run_with(&["--input=jsonl", "--format=jsonl"], record.as_bytes()).stdout);
    assert_eq!(article["text"], "Yağmur durdu.\n\nVali, \"Yol açık\" dedi.");
    assert_eq!(
        (&article["blocks"][0]["kind"], &article["blocks"][0]["end"]),
        (&"headline".into(), &13.into())
    );
    assert_eq!(
        (&article["dateline"]["date"], &article["dateline"]["source"]),
        (&"2026-03-14".into(), &Value::Null)
    );
}

#[test]
fn a_text_in_another_language_gets_its_marks_alone() {
    let text = "The governor told reporters on Monday that the road would be open again by the evening. \
                “We will open the bridge in summer”, she said, and thanked the people for their patience.";
    let article = json(&run_with(&["--format=json"], text.as_bytes()).stdout);
    assert_eq!(
        (&article["language"], &article["diagnostics"][0]["kind"]),
        (&"en".into(), &"unsupported_language".into())
    );
    assert_eq!(article["quotations"][0]["rule"], "paired_marks");
    let named = json(&run_with(&["--format=json", "--language=tr"], text.as_bytes()).stdout);
    assert_eq!(named["language"], "tr");
}

#[test]
fn damaged_texts_are_mended_on_request() {
    let damaged = "Vali, &quot;Yol a&ccedil;\u{AD}ık&quot; dedi.\n";
    assert_eq!(run_with(&["repair"], damaged.as_bytes()).stdout, "Vali, \"Yol açık\" dedi.\n");
    let mended = json(&run_with(&["repair", "--edits"], damaged.as_bytes()).stdout);
    assert_eq!(mended["text"], "Vali, \"Yol açık\" dedi.\n");
    assert_eq!(
        (&mended["edits"][1]["kind"], &mended["edits"][1]["original"], &mended["edits"][1]["repaired"]),
        (&"html_entity".into(), &serde_json::json!([17, 25]), &serde_json::json!([12, 13]))
    );
}
