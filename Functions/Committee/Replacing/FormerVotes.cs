namespace Recruitment.Committee.Replacing;

/// <summary>What becomes of the votes of somebody who is replaced.</summary>
public enum FormerVotes
{
    /// <summary>They stand; the successor is asked only what was not answered yet.</summary>
    Keep,

    /// <summary>Those on open ballots and in the stage that is under way go; the successor votes anew where that still can be.</summary>
    Discard,
}
