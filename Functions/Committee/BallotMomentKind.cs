namespace Recruitment.Committee;

public enum BallotMomentKind
{
    /// <summary>Who has not voted is reminded.</summary>
    Reminder,

    /// <summary>The deadline: the recruiter and the chair are told who is missing; votes are still taken.</summary>
    Deadline,

    /// <summary>No more votes are taken, unless the ballot is extended.</summary>
    End,
}
