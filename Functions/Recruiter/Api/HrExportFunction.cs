using Microsoft.AspNetCore.Http;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Candidates.Terms;
using Recruitment.Definition;
using Recruitment.Files;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Recruiter.HrExport;

namespace Recruitment.Recruiter.Api;

/// <summary>
/// Gives what an HR system needs of who was appointed, from the appointment until a week after the first day of work: as
/// JSON, or as CSV (<c>?format=csv</c>, or <c>Accept: text/csv</c>). <c>?by=hr-1</c> says for whom (the recruiter, unless
/// given); the audit chain has who took it.
/// </summary>
public sealed class HrExportFunction(
    ProcedureRecords procedures,
    CandidateRecords candidates,
    PersonalTermsRecords terms,
    FirstDays firstDays,
    AuditLog audit,
    TimeProvider clock
)
{
    private const string Csv = "text/csv";

    [Function(nameof(HrExportFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(
            AuthorizationLevel.Function,
            "get",
            Route = "api/procedures/{id}/candidates/{candidate}/hr-export"
        )]
            HttpRequest request,
        string id,
        string candidate,
        CancellationToken cancellationToken
    )
    {
        RequestLanguage.Use(request);
        if (
            !Identifier.IsValid(id)
            || await procedures.FindAsync(new ProcedureId(id), cancellationToken) is not { } procedure
        )
        {
            return Problem.UnknownProcedure(id);
        }

        var found = Identifier.IsValid(candidate)
            ? await candidates.FindAsync(procedure.Id, new CandidateId(candidate), cancellationToken)
            : null;
        var firstDay = found is null
            ? procedure.StartsOn?.Date
            : await firstDays.OfAsync(procedure, found.Id, cancellationToken);
        if (found?.Status is null or CandidateStatus.Appointed && clock.GetUtcNow() >= HrPeriod.End(firstDay))
        {
            return Problem.Of("HrExportOver", StatusCodes.Status410Gone, HrPeriod.LastDay(firstDay)!); // It is over.
        }

        if (
            found is not { } appointed
            || await procedures.FindDefinitionAsync(procedure.Id, cancellationToken) is not { } definition
        )
        {
            return Problem.UnknownCandidate(candidate, procedure.Id);
        }

        if (appointed.Status != CandidateStatus.Appointed)
        {
            return Problem.Of("NotAppointed", StatusCodes.Status409Conflict, candidate);
        }

        var by = new PersonId(request.Query["by"].FirstOrDefault() ?? People.RecruiterId.Value);
        if (definition.People.Find(by) is null)
        {
            var known = string.Join(", ", definition.People.Actors.Select(one => one.Id));
            return Problem.Of("UnknownPerson", StatusCodes.Status400BadRequest, by, known);
        }

        await audit.AppendAsync(procedure.Id, "HrExported", candidate, by.Value, cancellationToken);
        var record = HrRecord.Of(
            appointed,
            await terms.FindAsync(procedure.Id, appointed.Id, cancellationToken),
            procedure,
            definition
        );
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return AsksForCsv(request)
            ? new PrivateFileResult(
                BinaryData.FromBytes(record.ToCsv()),
                $"{Csv}; charset=utf-8",
                $"hr-export-{candidate}.csv"
            )
            : Results.Json(record, RecordJson.Options);
    }

    private static bool AsksForCsv(HttpRequest request) =>
        request.Query["format"].FirstOrDefault() is { } format
            ? format.Equals("csv", StringComparison.OrdinalIgnoreCase)
            : request.GetTypedHeaders().Accept.Any(accepted => accepted.MediaType == Csv);
}
