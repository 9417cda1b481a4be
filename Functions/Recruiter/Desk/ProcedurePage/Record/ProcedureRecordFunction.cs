using Microsoft.AspNetCore.Http;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Html;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Recruiter.Dossier;

namespace Recruitment.Recruiter.Desk.ProcedurePage.Record;

/// <summary>
/// Shows what people decided in a procedure and why, and the audit chain. The chain comes from its listing; of decisions
/// the few records are read that hold one.
/// </summary>
public sealed class ProcedureRecordFunction(
    DeskGate gate,
    AuditLog audit,
    PersonDecisions decisions,
    CandidateRecords candidates,
    RecordStore records,
    Pages pages
)
{
    private const int Size = 100;

    /// <summary>In chains of before who is of the office acted under their own name: <c>who</c> is the key of their address.</summary>
    private const string OfficeActed = "OfficeActed";

    [Function(nameof(ProcedureRecordFunction))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/procedures/{id}/record")] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) =>
        gate.AdmitAsync(
            request,
            id,
            async place =>
            {
                var names = new ProcedureNames(
                    place.Mine.Definition,
                    await candidates.SummariesAsync(place.Id, cancellationToken)
                );
                var ranking = await records.FindAsync<Ranking>(RecordPaths.Ranking(place.Id), cancellationToken);
                var entries = await audit.SummariesAsync(place.Id, cancellationToken).ToListAsync(cancellationToken);
                entries.Reverse();
                var shown = entries.ConvertAll(entry => new ListedEntry(
                    entry,
                    entry.What == OfficeActed ? DeskTexts.Office : names.Of(entry.Who),
                    entry.About is { } about ? names.Of(about.Value) : "",
                    names.StageOf(entry.Step)
                ));
                return await pages.PrivateAsync<ProcedureRecordPage>(
                    new RecordModel(
                        place,
                        [.. (ranking?.Candidates ?? []).Select(candidate => names.Of(candidate.Value))],
                        [.. (await decisions.ListAsync(place.Id, cancellationToken)).Select(one => Told(one, names))],
                        ListPage<ListedEntry>.Of(shown, PageAsked.In(request.Query), Size)
                    )
                );
            },
            cancellationToken
        );

    private static ListedDecision Told(PersonDecision one, ProcedureNames names) =>
        new(
            one,
            names.Of(one.By?.Value),
            string.Join(
                ", ",
                one.About?.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(names.Of) ?? []
            ),
            names.StageOf(one.Step)
        );
}
