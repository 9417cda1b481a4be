using System.Text.Json;
using System.Text.Json.Nodes;
using Recruitment.Applicants.Applying;
using Recruitment.Applicants.Arrival;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Applicants.OwnPage.OwnData;

/// <summary>
/// Everything that is recorded about a candidate (GDPR, article 15): what is filed under the candidate, whole; of what
/// people decided and said in the procedure, what is about the candidate; mails, and what the audit chain tells. It is found
/// by where records are and whose id they hold, so that a new kind of record is in it without being named here.
/// <para>
/// What people wrote in a stage is in it once that stage is over for the candidate: until then they can still change it.
/// Who of a committee said what, and what is about others, is theirs (article 15, paragraph 4).
/// </para>
/// </summary>
public sealed class OwnRecords(RecordStore records, CandidateRecords candidates, AuditLog audit)
{
    /// <summary>Folders and records of a procedure that hold nothing about a candidate but an id or a hash, or are about others.</summary>
    private static readonly Dictionary<string, string> LeftOut = new()
    {
        ["applicant-key"] = "a key",
        ["applicants"] = "an index: the hash of the address that the application tells",
        ["candidates"] = "what is filed under a candidate is read whole",
        ["conflicts"] = "why members of a committee say that they cannot judge: about them",
        ["contacts"] = "what is filed under a candidate is read whole",
        ["definition"] = "the vacancy",
        ["former"] = "people of the organisation",
        ["mails"] = "told by kind and time",
        ["mails-bounced"] = "told by kind and time",
        ["mails-refused"] = "told by kind and time",
        ["progress"] = "how far voters are: about them",
        ["refused"] = "told by the address",
        ["staff"] = "hashes of the addresses of staff",
        ["standing-conflicts"] = "why members of a committee say that they cannot judge: about them",
    };

    public async Task<JsonObject> ReadAsync(
        Candidate candidate,
        PublishedVacancy vacancy,
        CancellationToken cancellationToken
    )
    {
        var data = new JsonObject
        {
            ["function"] = vacancy.Definition.Vacancy.Function,
            ["organisation"] = vacancy.Definition.Organisation.Name,
            ["application"] = ToJson(candidate with { Arriving = null }),
        };
        await AddFiledAsync(data, candidate, cancellationToken);
        if (await MentionsAsync(candidate, vacancy.Procedure, cancellationToken) is { Count: > 0 } mentions)
        {
            data["procedure"] = mentions;
        }

        data["mails"] = await MailsAsync(candidate, cancellationToken);
        data["uploads"] = await UploadsAsync(candidate, cancellationToken);
        data["log"] = await LogAsync(candidate, cancellationToken);
        foreach (var name in data.Where(entry => entry.Value is JsonArray { Count: 0 }).Select(e => e.Key).ToList())
        {
            data.Remove(name);
        }

        return data;
    }

    /// <summary>Whether the data tell a record of the procedure that holds the candidate's id, or it is left out for a reason.</summary>
    /// <param name="path">Below the procedure's own.</param>
    internal static bool Tells(JsonObject data, CandidateId candidate, string path)
    {
        var parts = path.Split('/');
        var isOwn = parts is ["candidates", var own, ..] && NameIn(own) == candidate.Value;
        return isOwn && parts.Length > 2
            ? data.ContainsKey(KindOf(parts[2]))
            : LeftOut.ContainsKey(NameIn(parts[0])) || data["procedure"]?[PlaceOf(parts)] is not null;
    }

    /// <summary>What is filed under the candidate, by its name; several of one kind together.</summary>
    private async Task AddFiledAsync(JsonObject data, Candidate candidate, CancellationToken cancellationToken)
    {
        var folder = RecordPaths.CandidateFolder(candidate.Procedure, candidate.Id);
        await foreach (var path in records.PathsAsync(folder, cancellationToken))
        {
            var parts = path[folder.Length..].Split('/');
            var name = KindOf(parts[0]);
            var record = await records.FindAsync<JsonNode>(path, cancellationToken);
            if (parts.Length == 1 && !IsOfStep(parts[0]))
            {
                data[name] = record;
            }
            else
            {
                (data[name] as JsonArray ?? (JsonArray)(data[name] = new JsonArray())).Add(record);
            }
        }

        var contact = $"{RecordPaths.Contacts(candidate.Procedure)}{candidate.Id}.json";
        if (await records.FindAsync<JsonNode>(contact, cancellationToken) is { } reached)
        {
            data["contact"] = reached;
        }
    }

    /// <summary>What the records of the procedure say about the candidate, by where they are.</summary>
    private async Task<JsonObject> MentionsAsync(
        Candidate candidate,
        Procedure procedure,
        CancellationToken cancellationToken
    )
    {
        var summaries = await candidates.SummariesAsync(candidate.Procedure, cancellationToken);
        var others = summaries.Select(other => other.Id.Value).Where(id => id != candidate.Id.Value).ToHashSet();
        var mentions = new Mentions(candidate.Id.Value, others);
        var found = new JsonObject();
        var root = RecordPaths.Of(candidate.Procedure);
        await foreach (var path in records.PathsAsync(root, cancellationToken))
        {
            var parts = path[root.Length..].Split('/');
            if (
                LeftOut.ContainsKey(NameIn(parts[0]))
                || IsGoingOn(parts, candidate, procedure)
                || await records.FindAsync<JsonNode>(path, cancellationToken) is not { } record
                || mentions.In(record) is not { Count: > 0 } about
            )
            {
                continue;
            }

            var place = PlaceOf(parts);
            var list = found[place] as JsonArray ?? (JsonArray)(found[place] = new JsonArray());
            foreach (var one in about)
            {
                list.Add(one);
            }
        }

        return found;
    }

    /// <summary>Not the last part of a vote's, which is whose it is.</summary>
    private static string PlaceOf(string[] parts) =>
        NameIn(string.Join('/', parts[0] == "votes" ? parts[..^1] : parts));

    /// <summary>Whether people can still change it before the candidate hears of it.</summary>
    private static bool IsGoingOn(string[] parts, Candidate candidate, Procedure procedure) =>
        !candidate.Status.IsFinal
        && procedure.EndedAt is null
        && parts[0] is not ("interviews" or "phases" or "procedure.json")
        && (
            parts.Length == 1
            || procedure.CurrentStage is { } stage
                && (parts[1] == stage || parts[1].StartsWith($"{stage}-", StringComparison.Ordinal))
        );

    private async Task<JsonArray> MailsAsync(Candidate candidate, CancellationToken cancellationToken)
    {
        var mails = new JsonArray();
        var id = candidate.Id;
        await foreach (var path in records.PathsAsync(MailPaths.Sent(candidate.Procedure), cancellationToken))
        {
            if (
                MailOrder.Parse(candidate.Procedure, MailPaths.KeyIn(path)) is { } order
                && (order.Recipient == id.Value || order.About == id || order.Others.Contains(id))
                && await records.FindAsync<SentMail>(path, cancellationToken) is { } sent
            )
            {
                mails.Add(
                    new JsonObject
                    {
                        ["mail"] = sent.Kind,
                        ["to"] = order.Recipient == id.Value ? candidate.Email : order.Recipient,
                        ["at"] = ToJson(sent.At),
                    }
                );
            }
        }

        return mails;
    }

    /// <summary>Uploads from the candidate's address that could not be used.</summary>
    private async Task<JsonArray> UploadsAsync(Candidate candidate, CancellationToken cancellationToken)
    {
        var uploads = new JsonArray();
        var refused = records.ListAsync<RefusedUpload>(
            CandidatePaths.RefusedUploads(candidate.Procedure),
            cancellationToken
        );
        await foreach (var upload in refused)
        {
            if (
                candidate.Email.Length > 0
                && string.Equals(upload.Email, candidate.Email, StringComparison.OrdinalIgnoreCase)
            )
            {
                uploads.Add(ToJson(upload));
            }
        }

        return uploads;
    }

    private async Task<JsonArray> LogAsync(Candidate candidate, CancellationToken cancellationToken)
    {
        var log = new JsonArray();
        await foreach (var entry in audit.SummariesAsync(candidate.Procedure, cancellationToken))
        {
            if (entry.Who == candidate.Id.Value || entry.About == candidate.Id)
            {
                log.Add(
                    new JsonObject
                    {
                        ["what"] = entry.What,
                        ["step"] = entry.Step,
                        ["at"] = ToJson(entry.At),
                    }
                );
            }
        }

        return log;
    }

    private static JsonNode? ToJson<T>(T value) => JsonSerializer.SerializeToNode(value, RecordJson.Options);

    private static string NameIn(string part) =>
        part.EndsWith(".json", StringComparison.Ordinal) ? part[..^".json".Length] : part;

    /// <summary>There may be one for every run of a stage, as <c>offer-{step}.json</c>.</summary>
    private static bool IsOfStep(string part) =>
        part.IndexOf('-', StringComparison.Ordinal) is > 0 and var end
        && Step.Parse(NameIn(part)[(end + 1)..]) is not null;

    /// <summary>What a record or folder beside the application is, as a member of JSON.</summary>
    private static string KindOf(string part) =>
        IsOfStep(part)
            ? part[..part.IndexOf('-', StringComparison.Ordinal)]
            : string.Concat(
                NameIn(part).Split('-').Select((word, i) => i == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..])
            );
}
