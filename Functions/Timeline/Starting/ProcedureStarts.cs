using System.Security.Cryptography;
using Microsoft.DurableTask.Client;
using Recruitment.Calendar;
using Recruitment.Definition.Reading;
using Recruitment.Procedures;

namespace Recruitment.Timeline.Starting;

/// <summary>Starts a procedure of a request, wherever it came from: the API or a form.</summary>
public sealed class ProcedureStarts(StartRequestReader reader, ProcedureStarter starter, TimeProvider clock)
{
    /// <param name="body">The request's text; null when it is none.</param>
    /// <param name="fingerprint">See <see cref="FingerprintOf"/>.</param>
    /// <param name="key">The same for a request that is sent again; null: each starts a new procedure.</param>
    /// <param name="madeOf">The template that the definition of the request was made from; null: as the request says.</param>
    internal async Task<StartAnswer> StartAsync(
        string? body,
        string fingerprint,
        string? key,
        string? madeOf,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var request = reader.Read(body, DutchTime.DayOf(clock.GetUtcNow()));
        if (request.Definition is not { } definition)
        {
            return new StartAnswer(null, request.Faults);
        }

        var procedure = await starter.StartAsync(
            definition,
            request.Template ?? madeOf,
            fingerprint,
            key,
            client,
            cancellationToken
        );
        return new StartAnswer(procedure, request.Warnings) { IsOfAnother = procedure.Request != fingerprint };
    }

    /// <summary>Tells the same request, sent again, from another one.</summary>
    public static string FingerprintOf(ReadOnlySpan<byte> body) => Convert.ToHexStringLower(SHA256.HashData(body));
}

/// <summary>What came of a request to start a procedure.</summary>
/// <param name="Procedure">The one that runs now; null: nothing was started.</param>
/// <param name="Remarks">What is wrong when nothing was started, else what deserves a second look.</param>
internal sealed record StartAnswer(Procedure? Procedure, IReadOnlyList<Fault> Remarks)
{
    /// <summary>The key was used before, for another request; that one started the procedure.</summary>
    public bool IsOfAnother { get; init; }
}
