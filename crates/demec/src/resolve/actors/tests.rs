use crate::parse;

/// The actors of a text: the name, and how often each is mentioned.
fn actors(text: &str) -> Vec<(String, usize)> {
    parse(text).actors().map(|a| (a.name().to_owned(), a.mentions().count())).collect()
}

fn names(text: &str) -> Vec<String> {
    actors(text).into_iter().map(|(name, _)| name).collect()
}

fn roles(text: &str) -> Vec<Vec<String>> {
    parse(text).actors().map(|actor| actor.roles().map(str::to_owned).collect()).collect()
}

#[test]
fn names_stand_in_the_nominative() {
    let groups = "Milletvekillerine yanıt geldi. Yetkililere seslenen milletvekillerini dinlediler. Yetkililere \
                  ve milletvekillerine göre sorun çözüldü. Yetkililer konuştu.";
    assert!(
        names(groups)
            .iter()
            .all(|name| ["Milletvekilleri", "milletvekilleri", "Yetkililer"].contains(&name.as_str()))
    );
    assert_eq!(names("Adalet Bakanlığına yazı gönderildi."), ["Adalet Bakanlığı"]);
    assert_eq!(names("Kültür ve Turizm Bakanlığı yazılı açıklama yaptı."), ["Kültür ve Turizm Bakanlığı"]);
}

#[test]
fn a_plural_title_is_the_role_of_each() {
    assert_eq!(roles("Davaya avukatları Ayla Er ve Kerem Uz katıldı."), [["avukat"], ["avukat"]]);
}
