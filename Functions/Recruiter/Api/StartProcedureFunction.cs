using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Calendar;
using Recruitment.Definition;
using Recruitment.Definition.Reading;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Timeline.Starting;

namespace Recruitment.Recruiter.Api;

/// <summary>Starts a procedure from a template or a definition.</summary>
public sealed class StartProcedureFunction(
    StartRequestReader reader,
    ProcedureStarter starter,
    ProcedureAddresses addresses,
    TimeProvider clock
)
{
    private const string KeyHeader = "Idempotency-Key";
    private const int LongestKey = 200;

    [Function(nameof(StartProcedureFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/procedures")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        RequestLanguage.Use(request);
        var key = request.Headers[KeyHeader].FirstOrDefault();
        if (key is not null && !IsUsable(key))
        {
            return Problem.Of("KeyInvalid", StatusCodes.Status400BadRequest);
        }

        if (await RequestBody.ReadAsync(request, cancellationToken) is not { } body)
        {
            return Problem.Of("TooLarge", StatusCodes.Status413PayloadTooLarge, RequestBody.MaxBytes);
        }

        var today = DutchTime.DayOf(clock.GetUtcNow());
        var start = reader.Read(RequestBody.Decode(body), today);
        if (start.Definition is not { } definition)
        {
            return Problem.Of(start.Faults);
        }

        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(body));
        var procedure = await starter.StartAsync(
            definition,
            start.Template,
            fingerprint,
            key,
            client,
            cancellationToken
        );
        return procedure.Request == fingerprint
            ? Accepted(procedure.Id, start.Warnings)
            : Problem.Of("KeyReused", StatusCodes.Status409Conflict, procedure.Id);
    }

    private IResult Accepted(ProcedureId id, IReadOnlyList<Fault> warnings) =>
        Results.Accepted(
            addresses.Status(id).AbsoluteUri,
            new
            {
                id = id.Value,
                warnings = warnings.Select(Problem.Describe).ToList(),
                vacancyUrl = addresses.Vacancy(id).AbsoluteUri,
                dashboardUrl = addresses.Dashboard(id).AbsoluteUri,
                statusUrl = addresses.Status(id).AbsoluteUri,
            }
        );

    private static bool IsUsable(string key) =>
        key.Length is > 0 and <= LongestKey && key.All(c => c is > ' ' and <= '~');
}
