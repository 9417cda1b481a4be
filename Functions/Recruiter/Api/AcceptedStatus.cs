using Microsoft.AspNetCore.Http;
using Recruitment.Definition.Reading;
using Recruitment.Records;

namespace Recruitment.Recruiter.Api;

/// <summary>What the API answers to who changed something: where the procedure stands now.</summary>
internal static class AcceptedStatus
{
    /// <summary>202; what follows from the change may still come.</summary>
    public static async Task<IResult> AcceptedAsync(
        this ProcedureStatusReader statuses,
        ProcedureId procedure,
        CancellationToken cancellationToken
    ) => Accepted(await statuses.FindAsync(procedure, cancellationToken));

    /// <inheritdoc cref="AcceptedAsync(ProcedureStatusReader, ProcedureId, CancellationToken)"/>
    /// <param name="remarks">What had better be looked at in the change, by pointer into the request.</param>
    public static async Task<IResult> AcceptedAsync(
        this ProcedureStatusReader statuses,
        ProcedureId procedure,
        IReadOnlyList<Fault> remarks,
        CancellationToken cancellationToken
    ) =>
        Accepted(
            await statuses.FindAsync(procedure, cancellationToken) is { } status
                ? status with
                {
                    Warnings = [.. remarks.Select(r => new StatusWarning(r.Pointer, FaultTexts.Of(r)))],
                }
                : null
        );

    private static IResult Accepted(ProcedureStatus? status) =>
        Results.Json(status, RecordJson.Options, statusCode: StatusCodes.Status202Accepted);
}
