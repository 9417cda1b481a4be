using Recruitment.Definition;

namespace Recruitment.Stages.Offer;

/// <summary>The page on which a candidate answers an offer.</summary>
public sealed record OfferPageModel
{
    public required ProcedureDefinition Definition { get; init; }
    public required OfferModel Offer { get; init; }

    /// <summary>Whether an answer still counts.</summary>
    public required bool Open { get; init; }

    /// <summary>What was wrong with what was posted.</summary>
    public OfferFault? Fault { get; init; }

    /// <summary>What was posted and refused.</summary>
    public string Choice { get; init; } = "";
    public string Text { get; init; } = "";
}

/// <summary>Why a posted answer to an offer was not recorded.</summary>
public enum OfferFault
{
    NothingChosen,
    QuestionMissing,
    TooLong,
}
