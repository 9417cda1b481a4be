using Recruitment.Play.App;

namespace Recruitment.Play.Checks;

/// <summary>What holds of every procedure, whatever its stages are and however people act.</summary>
internal static class Invariants
{
    private static readonly string[] FinalStatuses = ["appointed", "rejected", "declined", "withdrawn", "completed"];

    /// <summary>Kinds of stage that come after the end.</summary>
    private static readonly string[] Afterwards = ["handover", "termEnd", "retention"];

    /// <summary>What was broken, in sentences; nothing when all holds.</summary>
    public static IReadOnlyList<string> Broken(Played played) =>
        [
            .. Unanswered(played),
            .. AnsweredTwice(played),
            .. SentTwice(played),
            .. StartedAfterTheEnd(played),
            .. Kept(played),
        ];

    /// <summary>Who is in reserve at the end has been told so, and gets the answer before the erasure.</summary>
    private static IEnumerable<string> Unanswered(Played played) =>
        played
            .Erased.Candidates.Concat(played.Ended.Candidates.Where(status => status.Key != "reserve"))
            .Where(status => status.Value > 0 && !FinalStatuses.Contains(status.Key))
            .Select(status => $"{status.Value} candidates are left as {status.Key}.")
            .Distinct();

    /// <summary>Who declined has given the final answer, and hears no other.</summary>
    private static IEnumerable<string> AnsweredTwice(Played played)
    {
        var declined = played.Most.GetValueOrDefault("declined");
        var answers = played
            .Mails.All.Where(mail => MailKinds.FinalAnswers.Contains(mail.Kind))
            .GroupBy(mail => mail.To, StringComparer.OrdinalIgnoreCase)
            .ToList();
        var all = played.Everybody;
        if (answers.Count + declined != all)
        {
            yield return $"Of {all} candidates {declined} declined and {answers.Count} got a final answer.";
        }

        foreach (var several in answers.Where(answer => answer.Count() > 1))
        {
            yield return $"{several.Key} got {several.Count()} final answers.";
        }
    }

    private static IEnumerable<string> SentTwice(Played played) =>
        played
            .Mails.All.GroupBy(mail => mail.MessageId)
            .Where(mails => mails.Count() > 1)
            .Select(mails => $"The mail {mails.First().Subject} went out {mails.Count()} times.");

    private static IEnumerable<string> StartedAfterTheEnd(Played played)
    {
        var later = played.Ended.Timeline.Where(stage => Afterwards.Contains(stage.Kind)).Select(stage => stage.Id);
        return played
            .Erased.Timeline.Where(stage => stage.StartedAt > played.Ended.EndedAt)
            .Select(stage => stage.Id)
            .Except(later)
            .Select(id => $"The stage {id} started after the end.");
    }

    private static IEnumerable<string> Kept(Played played)
    {
        if (played.PersonalDataInHistory > 0)
        {
            yield return $"Personal data stand {played.PersonalDataInHistory} times in the durable history.";
        }

        if (played.PersonalDataAfterRetention > 0)
        {
            yield return $"Personal data stand {played.PersonalDataAfterRetention} times in the data folder after retention.";
        }
    }
}
