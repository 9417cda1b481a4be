namespace Recruitment.Stages.TermEnd;

/// <summary>Why a posted decision about a term was not recorded.</summary>
public enum TermFault
{
    NothingChosen,
    MonthsMissing,
    ChainNotConfirmed,
    TooLong,
}
