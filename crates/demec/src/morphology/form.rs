//! What the ending of a word says.

use serde::{Deserialize, Serialize};

/// Grammatical case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[repr(u8)]
pub(crate) enum Case {
    /// The bare form, or one whose ending says nothing.
    Nominative,
    Accusative,
    Dative,
    Locative,
    Ablative,
    Genitive,
    Instrumental,
    Equative,
}

/// How a verb is made a noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[repr(u8)]
pub(crate) enum Nominal {
    None,
    /// -DIK: *geldiği*.
    Fact,
    /// -`AcAK`: *geleceği*.
    Future,
    /// -mA: *gelmesi*.
    Action,
    /// -mAK: *gelmek*.
    Infinitive,
    /// -Iş: *gelişi*.
    Manner,
}

/// What a verb form does in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[repr(u8)]
pub(crate) enum Shape {
    /// No verb form, or an unknown one.
    None,
    Finite,
    /// -An: *söyleyen*.
    Participle,
    /// -`ArAk`: *söyleyerek*.
    WhileConverb,
    /// -Ip: *söyleyip*.
    AndConverb,
    /// -ken: *söylerken*.
    WhenConverb,
    /// -`IncA`: *söyleyince*.
    OnceConverb,
    /// -`DIktAn`: *söyledikten*.
    AfterConverb,
    /// -mAdAn: *söylemeden*.
    BeforeConverb,
    /// A verb made a noun: see [`Nominal`].
    Nominal,
}

/// Features of a word form, packed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(crate) struct Form(u32);

const CASE: u32 = 0b111;
const NOMINAL: u32 = 0b111 << 3;
const SHAPE: u32 = 0b1111 << 6;

macro_rules! features {
    ($($(#[$doc:meta])* $name:ident = $bit:expr;)*) => {
        $($(#[$doc])* pub(crate) const $name: Self = Self(1 << $bit);)*

        /// The feature of this name in a pack.
        pub(crate) fn feature(name: &str) -> Option<Self> {
            match name {
                $(stringify!($name) => Some(Self::$name),)*
                _ => None,
            }
        }
    };
}

#[expect(non_upper_case_globals, reason = "the names are those that packs use")]
impl Form {
    pub(crate) const NONE: Self = Self(0);

    features! {
        passive = 10;
        negative = 11;
        plural = 12;
        /// A possessive ending of the third person.
        possessed = 13;
        past = 14;
        pluperfect = 15;
        progressive = 16;
        future = 17;
        aorist = 18;
        evidential = 19;
        /// Ability, necessity, condition: not (yet) said.
        irrealis = 20;
        first_person = 21;
        second_person = 22;
        /// Read off the ending of a word that no pack knows.
        guessed = 23;
        /// An adjective made of a name: *CHP'li*.
        adjective = 24;
        /// *-dir*, *-ydi*: the name is the predicate.
        copula = 25;
        /// Made of the stem's causative: *hatırlattı* of *hatırla-*.
        causative = 26;
        /// The particle *mi* asks about it: *dedi mi*.
        question = 27;
    }

    pub(crate) fn of_case(case: Case) -> Self {
        Self(case as u32)
    }

    pub(crate) fn of_nominal(nominal: Nominal) -> Self {
        Self((nominal as u32) << 3)
    }

    pub(crate) fn of_shape(shape: Shape) -> Self {
        Self((shape as u32) << 6)
    }

    pub(crate) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) fn has(self, feature: Self) -> bool {
        self.0 & feature.0 != 0
    }

    pub(crate) fn case(self) -> Case {
        match self.0 & CASE {
            1 => Case::Accusative,
            2 => Case::Dative,
            3 => Case::Locative,
            4 => Case::Ablative,
            5 => Case::Genitive,
            6 => Case::Instrumental,
            7 => Case::Equative,
            _ => Case::Nominative,
        }
    }

    pub(crate) fn nominal(self) -> Nominal {
        match (self.0 & NOMINAL) >> 3 {
            1 => Nominal::Fact,
            2 => Nominal::Future,
            3 => Nominal::Action,
            4 => Nominal::Infinitive,
            5 => Nominal::Manner,
            _ => Nominal::None,
        }
    }

    pub(crate) fn shape(self) -> Shape {
        match (self.0 & SHAPE) >> 6 {
            1 => Shape::Finite,
            2 => Shape::Participle,
            3 => Shape::WhileConverb,
            4 => Shape::AndConverb,
            5 => Shape::WhenConverb,
            6 => Shape::OnceConverb,
            7 => Shape::AfterConverb,
            8 => Shape::BeforeConverb,
            9 => Shape::Nominal,
            _ => Shape::None,
        }
    }

    pub(crate) fn is_finite(self) -> bool {
        self.shape() == Shape::Finite
    }

    pub(crate) fn is_converb(self) -> bool {
        matches!(self.0 & SHAPE, s if (Shape::WhileConverb as u32) << 6 <= s && s <= (Shape::BeforeConverb as u32) << 6)
    }

    /// A nominalised clause of the kind that saying verbs take: *geldiğini*, *geleceğini*, *gelmesini*.
    pub(crate) fn is_clause(self) -> bool {
        matches!(self.nominal(), Nominal::Fact | Nominal::Future | Nominal::Action)
    }

    /// A verb made a noun that stands in its sentence as any noun does: *söyleme, çıkışı*.
    pub(crate) fn is_mere_noun(self) -> bool {
        match self.nominal() {
            Nominal::Action => self.case() == Case::Nominative && !self.has(Self::possessed),
            Nominal::Manner => true,
            _ => false,
        }
    }

    /// Whether it has a possessive ending.
    pub(crate) fn is_owned(self) -> bool {
        self.has(Self::possessed) || self.has(Self::first_person) || self.has(Self::second_person)
    }

    /// The features that a pack's list of names gives, or the first name that is none.
    pub(crate) fn from_names(names: &[String]) -> Result<Self, &str> {
        names.iter().try_fold(Self::NONE, |form, name| {
            Self::feature(name).or_else(|| compound(name)).map(|f| form.with(f)).ok_or(name.as_str())
        })
    }
}

/// Names of the features that exclude one another: case, nominalisation, shape.
fn compound(name: &str) -> Option<Form> {
    Some(match name {
        "accusative" => Form::of_case(Case::Accusative),
        "dative" => Form::of_case(Case::Dative),
        "locative" => Form::of_case(Case::Locative),
        "ablative" => Form::of_case(Case::Ablative),
        "genitive" => Form::of_case(Case::Genitive),
        "instrumental" => Form::of_case(Case::Instrumental),
        "equative" => Form::of_case(Case::Equative),
        "fact" => Form::of_nominal(Nominal::Fact).with(Form::of_shape(Shape::Nominal)),
        "future_fact" => Form::of_nominal(Nominal::Future).with(Form::of_shape(Shape::Nominal)),
        "action" => Form::of_nominal(Nominal::Action).with(Form::of_shape(Shape::Nominal)),
        "infinitive" => Form::of_nominal(Nominal::Infinitive).with(Form::of_shape(Shape::Nominal)),
        "manner" => Form::of_nominal(Nominal::Manner).with(Form::of_shape(Shape::Nominal)),
        "finite" => Form::of_shape(Shape::Finite),
        "participle" => Form::of_shape(Shape::Participle),
        "while_converb" => Form::of_shape(Shape::WhileConverb),
        "and_converb" => Form::of_shape(Shape::AndConverb),
        "when_converb" => Form::of_shape(Shape::WhenConverb),
        "once_converb" => Form::of_shape(Shape::OnceConverb),
        "after_converb" => Form::of_shape(Shape::AfterConverb),
        "before_converb" => Form::of_shape(Shape::BeforeConverb),
        _ => return None,
    })
}
