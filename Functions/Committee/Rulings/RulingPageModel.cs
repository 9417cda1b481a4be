using Recruitment.Html;

namespace Recruitment.Committee.Rulings;

/// <summary>The page on which the recruiter decides about a ballot that too few people answer.</summary>
public sealed record RulingPageModel
{
    public required Brand Brand { get; init; }
    public required string Function { get; init; }

    /// <summary>What is asked on the ballot.</summary>
    public required string Title { get; init; }
    public required Ballot Ballot { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Names of who answered, and of who did not.</summary>
    public required IReadOnlyList<string> Voted { get; init; }
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>Where the recruiter replaces people, moves dates and cancels.</summary>
    public required Uri Dashboard { get; init; }

    /// <summary>Whether there is something to decide.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>Whether the procedure can go on with the answers that there are: with none, where it needs none.</summary>
    public bool MayCount => Voted.Count > 0 || Ballot.CanGoUnanswered;

    /// <summary>The choices that the recruiter has, as <see cref="RulingForm"/> names them.</summary>
    public IReadOnlyList<string?> Choices =>
        [
            RulingForm.MoreTime,
            .. MayCount ? [RulingForm.Count] : Array.Empty<string>(),
            .. Ballot.CanEndWithoutResult ? [RulingForm.Close] : Array.Empty<string>(),
        ];

    /// <summary>What was posted and refused.</summary>
    public RulingForm Form { get; init; } = new(null, null, null);

    public IReadOnlyList<FormError> Faults { get; init; } = [];
}
