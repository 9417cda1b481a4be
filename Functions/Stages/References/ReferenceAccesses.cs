using Microsoft.AspNetCore.Http;
using Recruitment.Candidates;
using Recruitment.Candidates.References;
using Recruitment.Definition;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.References;

/// <summary>Finds what a link about references opens.</summary>
public sealed class ReferenceAccesses(
    ProcedureRecords procedures,
    CandidateRecords candidates,
    ReferenceRecords references,
    Pages pages
)
{
    /// <summary>Null when the candidate or the procedure has been erased.</summary>
    public async Task<ReferenceAccess?> FindAsync(Link link, CandidateId id, CancellationToken cancellationToken)
    {
        var procedure = await procedures.FindAsync(link.Procedure, cancellationToken);
        var definition = await procedures.FindDefinitionAsync(link.Procedure, cancellationToken);
        var candidate = await candidates.FindAsync(link.Procedure, id, cancellationToken);
        var stage = definition?.Stages.FirstOrDefault(s => s.Kind == StageKind.References);
        if (procedure is null || definition is null || candidate is null || stage is null)
        {
            return null;
        }

        var takesPart = candidate.Status == CandidateStatus.Shortlisted;
        return new ReferenceAccess
        {
            Definition = definition,
            Plan = stage.References!, // a stage of references has a plan
            Candidate = candidate,
            File =
                await references.FindAsync(link.Procedure, id, cancellationToken)
                ?? new ReferenceFile { Candidate = id },
            Phase = takesPart ? ReferencePhases.CurrentOf(procedure, link.Step) : null,
            ClosesAt = procedure.Timeline.FirstOrDefault(d => d.StageId == stage.Id)?.ClosesAt,
        };
    }

    /// <summary>That the candidate no longer takes part; null while they do.</summary>
    public async Task<IResult?> GoneAsync(ReferenceAccess access)
    {
        var texts = ReferenceTexts.Resources;
        return access.IsGone
            ? await pages.PrivateAsync<MessagePage>(
                new MessageModel(access.Brand, texts["GoneTitle"], [texts["Gone"]]),
                StatusCodes.Status410Gone
            )
            : null;
    }
}

/// <summary>What a link about a candidate's references opens.</summary>
public sealed record ReferenceAccess
{
    public required ProcedureDefinition Definition { get; init; }
    public required ReferencePlan Plan { get; init; }
    public required Candidate Candidate { get; init; }
    public required ReferenceFile File { get; init; }

    /// <summary>The phase that is under way; null when the stage is not.</summary>
    public ReferencePhase? Phase { get; init; }

    /// <summary>When the wait closes, UTC.</summary>
    public DateTimeOffset? ClosesAt { get; init; }

    public Brand Brand => Definition.Organisation.Brand;
    public string Function => Definition.Vacancy.Function;

    /// <summary>The candidate no longer takes part.</summary>
    public bool IsGone => Candidate.Status == CandidateStatus.Withdrawn;

    public ReferenceFindings Findings => new(Plan.Questions, File);
}
