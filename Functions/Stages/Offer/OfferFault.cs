namespace Recruitment.Stages.Offer;

/// <summary>Why a posted answer to an offer was not recorded.</summary>
public enum OfferFault
{
    NothingChosen,
    QuestionMissing,
    TooLong,
}
