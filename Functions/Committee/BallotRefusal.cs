namespace Recruitment.Committee;

/// <summary>Why a link to a ballot shows no ballot.</summary>
public enum BallotRefusal
{
    /// <summary>The procedure's data have been erased, or were never there.</summary>
    Erased,

    /// <summary>The procedure was cancelled.</summary>
    Cancelled,

    /// <summary>The holder of the link no longer decides: replaced, or left.</summary>
    NotAVoter,

    /// <summary>The holder of the link said that they cannot judge these candidates.</summary>
    Conflicted,
}
