using Recruitment.Records;

namespace Recruitment.Candidates.References;

/// <summary>
/// The references of one candidate: the consent, the referees, what they told and what the candidate says of it. It is
/// filed under the candidate and erased with them, the referees' data included.
/// </summary>
public sealed record ReferenceFile
{
    public required CandidateId Candidate { get; init; }

    /// <summary>Whether referees may be asked; absent: the candidate has not said so, and nobody is asked.</summary>
    public bool? Consents { get; init; }

    /// <summary>Since when <see cref="Consents"/> holds.</summary>
    public DateTimeOffset? ConsentAt { get; init; }

    /// <summary>Empty without consent.</summary>
    public IReadOnlyList<Referee> Referees { get; init; } = [];

    /// <summary>When the candidate was shown what the referees told; the committee is shown nothing before.</summary>
    public DateTimeOffset? SharedAt { get; init; }

    /// <summary>What the candidate says of what was told; absent: nothing.</summary>
    public string? Reaction { get; init; }

    /// <summary>When the candidate reacted, or said to have nothing to add.</summary>
    public DateTimeOffset? ReactedAt { get; init; }

    /// <summary>The referees who told something.</summary>
    public IEnumerable<Referee> Answered => Referees.Where(referee => referee.Answers is not null);

    public Referee? Find(string refereeId) =>
        Referees.FirstOrDefault(referee => Referee.IdOf(referee.Ordinal) == refereeId);

    /// <summary>This file with one referee changed.</summary>
    public ReferenceFile With(string refereeId, Func<Referee, Referee> change) =>
        this with
        {
            Referees =
            [
                .. Referees.Select(referee => Referee.IdOf(referee.Ordinal) == refereeId ? change(referee) : referee),
            ],
        };
}
