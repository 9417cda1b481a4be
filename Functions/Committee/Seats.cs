using Recruitment.Records;

namespace Recruitment.Committee;

/// <summary>Who takes part in a procedure, by role, as ids.</summary>
/// <param name="Chair">The chair of the committee.</param>
public sealed record Seats(
    IReadOnlyList<PersonId> Committee,
    PersonId Chair,
    IReadOnlyList<PersonId> Management,
    IReadOnlyList<PersonId> Board
)
{
    public IReadOnlyList<PersonId> Approvers { get; init; } = [];

    /// <summary>Who answer for the participation council.</summary>
    public IReadOnlyList<PersonId> Council { get; init; } = [];
    public IReadOnlyList<PersonId> Hr { get; init; } = [];
    public IReadOnlyList<PersonId> Predecessors { get; init; } = [];
    public IReadOnlyList<PersonId> Coaches { get; init; } = [];

    /// <summary>Votes that are more than half of <paramref name="voters"/>.</summary>
    public static int Majority(IReadOnlyList<PersonId> voters) => (voters.Count / 2) + 1;
}
