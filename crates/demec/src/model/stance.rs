//! How a cue presents what it reports.

use super::names::{display_by_name, named};

named! {
    /// The stance that a quotation's cue gives to what is said.
    ///
    /// ```
    /// use demec::Stance;
    ///
    /// assert_eq!(Stance::Denial.to_string(), "denial");
    /// ```
    #[derive(Default)]
    pub enum Stance, "stance" {
        /// Said, without more: *dedi*, *söyledi*.
        #[default]
        Neutral = "neutral",
        /// Said with weight: *vurguladı*, *altını çizdi*.
        Assertive = "assertive",
        /// Said, and left open whether it is so: *iddia etti*, *öne sürdü*.
        Claim = "claim",
        /// Said to be uncertain: *şüphe duyduğunu belirtti*.
        Doubt = "doubt",
        /// Said as a view: *değerlendirdi*, *yorumunu yaptı*.
        Opinion = "opinion",
        /// Said against somebody or something: *eleştirdi*, *suçladı*.
        Criticism = "criticism",
        /// Said for somebody or something: *destekledi*, *memnuniyetle karşıladı*.
        Support = "support",
        /// A call upon others: *çağrısında bulundu*.
        Appeal = "appeal",
        /// A demand: *istedi*, *talep etti*.
        Demand = "demand",
        /// A promise: *sözünü verdi*.
        Promise = "promise",
        /// A warning or a threat: *uyardı*.
        Warning = "warning",
        /// Said not to be so: *yalanladı*, *reddetti*.
        Denial = "denial",
        /// Said to be so indeed: *doğruladı*, *kabul etti*.
        Confirmation = "confirmation",
        /// A question: *sordu*.
        Question = "question",
        /// An answer: *yanıtını verdi*.
        Answer = "answer",
        /// Said with feeling: *tepki gösterdi*, *üzüntüsünü dile getirdi*.
        Emotion = "emotion",
    }
}

display_by_name!(Stance);
