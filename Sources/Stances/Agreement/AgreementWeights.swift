/// What each cue adds to the log-odds of agreeing and of disagreeing, over being neutral.
public struct AgreementWeights: Sendable, Equatable {
    /// What a cue adds to the log-odds of the two labels.
    public struct Weight: Sendable, Equatable {
        /// To those of agreement against neither.
        public var agree: Double
        /// To those of disagreement against neither.
        public var disagree: Double

        /// What a cue adds to both.
        public init(agree: Double, disagree: Double) {
            self.agree = agree
            self.disagree = disagree
        }
    }

    /// Log-odds where no cue is found.
    public var agreeBaseline: Double
    /// The log-odds of disagreement against neither without any cue.
    public var disagreeBaseline: Double
    private var weights: [AgreementCue: Weight]

    /// Weights of cues, beside what holds without any.
    public init(agreeBaseline: Double, disagreeBaseline: Double, weights: [AgreementCue: Weight]) {
        self.agreeBaseline = agreeBaseline
        self.disagreeBaseline = disagreeBaseline
        self.weights = weights
    }

    /// The weight of a cue; nothing for one without.
    public subscript(cue: AgreementCue) -> Weight { weights[cue] ?? Weight(agree: 0, disagree: 0) }
}

extension AgreementWeights {
    /// The weights that ship.
    ///
    /// Fitted by multinomial logistic regression (ridge, each cue scaled to unit spread, neutral weighted
    /// 1.25) to the 4,288 reply pairs of the DEBAGREEMENT development part (Pougué-Biyong et al., NeurIPS
    /// 2021), from which nothing but these figures is taken; in five-fold cross-validation accuracy is 0.545,
    /// macro-F1 0.531, area under the curve of agreement against disagreement 0.799, and probabilities are off by
    /// 0.030 on average (ten bins a label). The weights of ``AgreementCue/quotation`` and
    /// ``AgreementCue/quoteThenRebut`` are set by hand, because that data runs quoted lines and answers together.
    public static let shipped = AgreementWeights(
        agreeBaseline: -0.25, disagreeBaseline: -0.30,
        weights: [
            .assentOpening: Weight(agree: 2.72, disagree: 0.18),
            .assent: Weight(agree: 0.74, disagree: 0.02),
            .assentThenContrast: Weight(agree: -0.78, disagree: 0.02),
            .thanks: Weight(agree: 0.30, disagree: -0.08),
            .addition: Weight(agree: 0.31, disagree: -0.10),
            .contradictionOpening: Weight(agree: -0.09, disagree: 1.18),
            .contradiction: Weight(agree: 0.09, disagree: 0.59),
            .contrast: Weight(agree: -0.22, disagree: -0.12),
            .addressOpening: Weight(agree: -0.15, disagree: 0.12),
            .address: Weight(agree: -0.09, disagree: 0.78),
            .hostility: Weight(agree: 0.29, disagree: 0.50),
            .swearing: Weight(agree: 1.00, disagree: 0.73),
            .questionOpening: Weight(agree: -0.96, disagree: 0.04),
            .questions: Weight(agree: -0.20, disagree: 0.27),
            .closingQuestion: Weight(agree: -0.61, disagree: -0.71),
            .exclamations: Weight(agree: 0.34, disagree: -0.16),
            .negations: Weight(agree: -0.03, disagree: 1.03),
            .imperative: Weight(agree: -0.88, disagree: 0.32),
            .hedge: Weight(agree: -0.22, disagree: -0.41),
            .writer: Weight(agree: 0.12, disagree: -0.29),
            .thirdParty: Weight(agree: 0.18, disagree: -0.02),
            .sharedGround: Weight(agree: -0.04, disagree: 0.08),
            .overlap: Weight(agree: 0.41, disagree: 1.27),
            .polarityFlip: Weight(agree: -0.03, disagree: 0.17),
            .quotation: Weight(agree: 0, disagree: 0.20),
            .quoteThenRebut: Weight(agree: 0, disagree: 0.30),
            .secondPersonNegative: Weight(agree: 0.23, disagree: 0.39),
            .correction: Weight(agree: -0.38, disagree: 0.14),
            .length: Weight(agree: -0.18, disagree: 0.42),
            .answersQuestion: Weight(agree: -0.64, disagree: -0.30),
            .repeatedQuestions: Weight(agree: -0.21, disagree: -0.42),
        ])
}
