using Recruitment.Records;

namespace Recruitment.Stages.Decision;

/// <summary>The form on which a board member decides.</summary>
public sealed record DecisionFormModel
{
    /// <summary>The recommended candidates, the committee's first choice first.</summary>
    public required IReadOnlyList<DecisionFormCandidate> Candidates { get; init; }

    /// <summary>Members of the committee who voted.</summary>
    public required int CommitteeVotes { get; init; }

    /// <summary>A deviation sends the recommendation back to the committee; from the second round it is final.</summary>
    public required bool IsFinal { get; init; }

    /// <summary>Whether the participation council has a say in this procedure.</summary>
    public required bool AsksCouncil { get; init; }

    /// <summary>Whether the board must say of the council's conditions if they are met.</summary>
    public bool HasConditions => Candidates.Any(candidate => candidate.HasConditions);

    /// <summary>Whether the board must say when it consulted with the council, if it decides otherwise.</summary>
    public bool LacksConsultation => Candidates.Any(candidate => candidate.LacksConsultation);

    /// <summary>People to appoint.</summary>
    public required int Positions { get; init; }

    /// <summary>People whom following the recommendation appoints.</summary>
    public int Places => Math.Min(Positions, Candidates.Count);

    /// <summary>Their names, the committee's first choice first.</summary>
    public string FirstNames => string.Join(", ", Candidates.Take(Places).Select(one => one.Candidate.Name));

    /// <summary>Names of who got the offer before and did not accept it.</summary>
    public required IReadOnlyList<string> Declined { get; init; }

    /// <summary>Whether there are candidates who can follow when others do not accept.</summary>
    public bool AsksWhoFollows => Candidates.Count > Positions;

    /// <summary>The board wants to decide again when whoever is first does not accept; null: not said.</summary>
    public bool? FirstOnly { get; init; }

    /// <summary>Whether the council's conditions are met: <see cref="AdviceWeighing.Met"/> or not; null: not said.</summary>
    public string? Condition { get; init; }

    public DateOnly? ConsultedOn { get; init; }

    /// <summary>A <see cref="DecisionChoice"/>; null: none made yet.</summary>
    public string? Choice { get; init; }
    public CandidateId? Prefers { get; init; }
    public string? Reason { get; init; }
}
