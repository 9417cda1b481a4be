using System.Text.Json.Nodes;
using Recruitment.Candidates;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Retention;

/// <summary>
/// Takes what is said of a person out of the records of how people decided: reasons that were copied from votes, and the
/// name wherever it stands. What was decided stays, by id.
/// </summary>
public sealed class MentionErasure(RecordStore records)
{
    /// <summary>Members that hold what somebody wrote about the candidate of the same object.</summary>
    private static readonly string[] Texts = ["reason", "reasons", "remark", "remarks"];

    /// <summary>Removes the texts about <paramref name="candidates"/>, and <paramref name="names"/> in all others.</summary>
    public async Task ForgetAsync(
        ProcedureId procedure,
        IReadOnlySet<CandidateId> candidates,
        PersonNames names,
        CancellationToken cancellationToken
    )
    {
        var ids = candidates.Select(candidate => candidate.Value).ToHashSet();
        foreach (var prefix in Prefixes(procedure))
        {
            await foreach (var path in records.PathsAsync(prefix, cancellationToken))
            {
                await records.DeriveAsync<JsonNode>(
                    path,
                    found => Task.FromResult(found is not null && Forget(found, ids, names) ? found.DeepClone() : null),
                    cancellationToken
                );
            }
        }
    }

    /// <summary>Where people's own words are, beside what is the candidate's own or a vote.</summary>
    private static string[] Prefixes(ProcedureId procedure) =>
        [
            $"{RecordPaths.Of(procedure)}stages/",
            $"{RecordPaths.Of(procedure)}interviews/",
            $"{RecordPaths.Of(procedure)}phases/",
            RecordPaths.Conflicts(procedure),
            RecordPaths.Deviation(procedure),
        ];

    /// <returns>Whether there was something.</returns>
    private static bool Forget(JsonNode node, IReadOnlySet<string> ids, PersonNames names) =>
        node switch
        {
            JsonObject one => ForgetIn(one, ids, names),
            JsonArray several => ForgetIn(several, ids, names),
            _ => false,
        };

    private static bool ForgetIn(JsonObject one, IReadOnlySet<string> ids, PersonNames names)
    {
        var isAbout = TextOf(one["candidate"]) is { } id && ids.Contains(id);
        var forgotten = false;
        foreach (var (name, value) in one.ToList())
        {
            if (value is null)
            {
                continue;
            }

            if (isAbout && Texts.Contains(name))
            {
                // A single word is one of the app's own.
                if (value is JsonArray { Count: > 0 } || TextOf(value)?.Contains(' ') == true)
                {
                    one[name] = value is JsonArray ? new JsonArray() : "";
                    forgotten = true;
                }
            }
            else if (TextOf(value) is { } text)
            {
                if (names.Stand(text))
                {
                    one[name] = names.Without(text);
                    forgotten = true;
                }
            }
            else
            {
                forgotten |= Forget(value, ids, names);
            }
        }

        return forgotten;
    }

    private static bool ForgetIn(JsonArray several, IReadOnlySet<string> ids, PersonNames names)
    {
        var forgotten = false;
        for (var i = 0; i < several.Count; i++)
        {
            if (TextOf(several[i]) is { } text)
            {
                if (names.Stand(text))
                {
                    several[i] = names.Without(text);
                    forgotten = true;
                }
            }
            else if (several[i] is { } item)
            {
                forgotten |= Forget(item, ids, names);
            }
        }

        return forgotten;
    }

    private static string? TextOf(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
