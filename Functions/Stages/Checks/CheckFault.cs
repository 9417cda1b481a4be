namespace Recruitment.Stages.Checks;

/// <summary>Why a posted decision about documents was not recorded.</summary>
public enum CheckFault
{
    NothingChosen,
    ReasonMissing,
    TooLong,
}
