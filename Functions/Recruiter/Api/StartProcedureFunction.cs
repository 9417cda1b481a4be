using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Definition.Reading;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Timeline.Starting;

namespace Recruitment.Recruiter.Api;

/// <summary>Starts a procedure from a template or a definition.</summary>
public sealed class StartProcedureFunction(ProcedureStarts starts, ProcedureAddresses addresses)
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

        var started = await starts.StartAsync(
            RequestBody.Decode(body),
            ProcedureStarts.FingerprintOf(body),
            key,
            madeOf: null,
            client,
            cancellationToken
        );
        return started.Procedure is not { Id: var id } ? Problem.Of(started.Remarks)
            : started.IsOfAnother ? Problem.Of("KeyReused", StatusCodes.Status409Conflict, id)
            : Accepted(id, started.Remarks);
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
