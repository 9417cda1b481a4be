using System.CommandLine;
using System.Net.Http.Json;
using System.Text.Json;
using Recruitment.Audit;
using Recruitment.Play.Checks;
using Recruitment.Records;

namespace Recruitment.Demo;

/// <summary>The command <c>verify-audit</c>: tells of every audit chain whether it holds, and where it does not.</summary>
internal static class VerifyAuditProgram
{
    private const string MasterKey = "Keys__Master";

    public static Command Command()
    {
        var of = new Argument<string>("address-or-folder")
        {
            Description = "A running app (with Keys__Master in the environment), a data folder, or a backup.",
            DefaultValueFactory = _ => "http://localhost:7071",
        };
        var keys = new Option<string?>("--keys")
        {
            Description =
                "The folder of keys of a data folder or a backup; unless given, the one beside the data folder.",
            HelpName = "FOLDER",
        };
        var anchors = new Option<string?>("--anchors")
        {
            Description = "The file with the anchors, where it is not in the folder of keys.",
            HelpName = "FILE",
        };
        var anchor = new Option<string?>("--anchor")
        {
            Description = "The check of a mail that somebody kept: there must be an anchor of that.",
            HelpName = "HASH",
        };
        var command = new Command("verify-audit", "Tells of every audit chain whether it holds.")
        {
            of,
            keys,
            anchors,
            anchor,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    parsed.GetRequiredValue(of),
                    parsed.GetValue(keys),
                    parsed.GetValue(anchors),
                    parsed.GetValue(anchor),
                    cancellationToken
                )
        );
        return command;
    }

    /// <summary>0 when every chain and every anchor holds.</summary>
    private static async Task<int> RunAsync(
        string of,
        string? keys,
        string? anchors,
        string? anchor,
        CancellationToken cancellationToken
    )
    {
        AuditSurvey survey;
        try
        {
            survey = of.StartsWith("http", StringComparison.OrdinalIgnoreCase)
                ? await AskAsync(new Uri(of), anchor, cancellationToken)
                : await StoredAudit.SurveyAsync(of, keys, anchors, anchor, cancellationToken);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or InvalidDataException)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return 2;
        }

        var broken = survey.Chains.Where(chain => chain.BrokenAt is not null).ToList();
        foreach (var chain in broken)
        {
            await Console.Error.WriteLineAsync(
                $"{chain.Procedure}: entry {chain.BrokenAt} does not hold ({chain.Fault}); {chain.Entries} before it do"
            );
        }

        if (survey.Anchors.BrokenAt is { } number)
        {
            await Console.Error.WriteLineAsync($"Anchor {number} was changed, or is missing.");
        }

        if (survey.Anchors.Known == false)
        {
            await Console.Error.WriteLineAsync("There is no anchor with that check (any more).");
        }

        var holds = broken.Count == 0 && survey.Anchors is { BrokenAt: null, Known: not false };
        Console.WriteLine(
            JsonSerializer.Serialize(
                new
                {
                    holds,
                    chains = survey.Chains.Count,
                    entries = survey.Chains.Sum(chain => chain.Entries),
                    broken,
                    anchors = survey.Anchors,
                },
                RecordJson.Options
            )
        );
        return holds ? 0 : 1;
    }

    private static async Task<AuditSurvey> AskAsync(Uri app, string? anchor, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = app, Timeout = TimeSpan.FromMinutes(5) };
        http.DefaultRequestHeaders.Add("x-functions-key", Environment.GetEnvironmentVariable(MasterKey) ?? "");
        var whole = (AuditSurvey?)null;
        var next = $"api/audit?limit=200{(anchor is null ? "" : $"&anchor={Uri.EscapeDataString(anchor)}")}";
        while (next is not null)
        {
            var part =
                await http.GetFromJsonAsync<AuditSurvey>(next, RecordJson.Options, cancellationToken)
                ?? throw new InvalidDataException("The app's answer is no JSON object.");
            whole = part with { Chains = [.. whole?.Chains ?? [], .. part.Chains] };
            next = part.Next?.PathAndQuery;
        }

        return whole!; // it asked once at least
    }
}
