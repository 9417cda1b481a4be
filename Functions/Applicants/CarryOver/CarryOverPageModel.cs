using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Html;
using Recruitment.Procedures;

namespace Recruitment.Applicants.CarryOver;

/// <summary>What a candidate can carry over.</summary>
public sealed record CarryOverPageModel
{
    /// <summary>Of the procedure that follows.</summary>
    public required ProcedureDefinition Definition { get; init; }
    public required Procedure Next { get; init; }
    public required Candidate Candidate { get; init; }

    /// <summary>Address of the vacancy that follows.</summary>
    public required Uri Vacancy { get; init; }

    /// <summary>The page's own.</summary>
    public required string Address { get; init; }

    public Brand Brand => Definition.Organisation.Brand;
    public string Function => Definition.Vacancy.Function;
    public bool IsCarried => Candidate.CarriedTo == Next.Id;

    /// <summary>Until the posting is over; also before it opens, so that nobody who was asked comes too early.</summary>
    public bool TakesApplications =>
        Next.EndedAt is null
        && Definition.Stages.FirstOrDefault(s => s.Kind == StageKind.Posting) is { } posting
        && Next.Timeline.First(d => d.StageId == posting.Id).EndedAt is null;
}
