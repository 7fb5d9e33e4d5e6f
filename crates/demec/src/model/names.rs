//! Enums whose values have a name in files.

/// A word that names no value of the kind wanted.
///
/// ```
/// use demec::QuotationKind;
///
/// assert_eq!("direct".parse(), Ok(QuotationKind::Direct));
/// let error = "dirct".parse::<QuotationKind>().unwrap_err();
/// assert_eq!(error.to_string(), "`dirct` is no kind of quotation");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{name}` is no {noun}")]
pub struct UnknownName {
    pub(super) noun: &'static str,
    pub(super) name: String,
}

/// Declares an enum with the name of each value: `ALL`, `as_str`, `FromStr`, and serde and JSON by name.
macro_rules! named {
    (
        $(#[$meta:meta])*
        pub enum $Type:ident, $noun:literal {
            $( $(#[$variant_meta:meta])* $Variant:ident = $name:literal, )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum $Type {
            $( $(#[$variant_meta])* $Variant, )+
        }

        impl $Type {
            /// Every value, in the order of declaration.
            pub const ALL: &'static [Self] = &[$( Self::$Variant, )+];

            /// The name of the value in JSON and tables.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $( Self::$Variant => $name, )+
                }
            }
        }

        impl std::str::FromStr for $Type {
            type Err = $crate::model::UnknownName;

            fn from_str(name: &str) -> Result<Self, Self::Err> {
                match name {
                    $( $name => Ok(Self::$Variant), )+
                    _ => Err($crate::model::UnknownName { noun: $noun, name: name.to_owned() }),
                }
            }
        }

        impl serde::Serialize for $Type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl $crate::model::json::ToJson for $Type {
            fn push_to(&self, json: &mut String) {
                json.push_str(match self {
                    $( Self::$Variant => concat!("\"", $name, "\""), )+
                });
            }
        }

        impl<'de> serde::Deserialize<'de> for $Type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let name = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
                name.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}

/// `Display` by name, for enums that are shown to readers under it.
macro_rules! display_by_name {
    ($($Type:ty),+) => {
        $(
            impl std::fmt::Display for $Type {
                fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    f.pad(self.as_str())
                }
            }
        )+
    };
}

pub(super) use {display_by_name, named};
