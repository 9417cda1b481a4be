namespace Recruitment.Retention;

/// <summary>How much was erased, by kind.</summary>
public sealed record ErasureCounts
{
    public static ErasureCounts None { get; } = new();

    /// <summary>People whose application was erased.</summary>
    public int Candidates { get; init; }

    /// <summary>Records, the applications themselves included.</summary>
    public int Records { get; init; }

    /// <summary>Files: CVs, also refused ones and those on their way.</summary>
    public int Files { get; init; }
    public int Mails { get; init; }

    /// <summary>Passages about a candidate in votes that themselves stay for now.</summary>
    public int VoteMentions { get; init; }

    /// <summary>Durable instances with their history.</summary>
    public int Instances { get; init; }

    public static ErasureCounts operator +(ErasureCounts left, ErasureCounts right) =>
        new()
        {
            Candidates = left.Candidates + right.Candidates,
            Records = left.Records + right.Records,
            Files = left.Files + right.Files,
            Mails = left.Mails + right.Mails,
            VoteMentions = left.VoteMentions + right.VoteMentions,
            Instances = left.Instances + right.Instances,
        };
}
