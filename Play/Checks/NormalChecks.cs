using System.Globalization;
using Recruitment.Play.App;
using Recruitment.Play.Cast;
using Recruitment.Play.Report;

namespace Recruitment.Play.Checks;

/// <summary>What must hold of a procedure in its normal course, in so far as its template has the stages for it.</summary>
internal sealed class NormalChecks(Template template, Expectations expectations)
{
    public void Check(PlayResult result, Played played)
    {
        Show(
            played.Instances > played.Applicants.Count,
            $"the durable history holds {played.Instances} instances to search"
        );
        Show(played.PersonalDataBefore == 0, "whoever has the data folder alone reads no candidates' data in it");
        Show(result.Outcome == template.NormalOutcome, $"the procedure ends as it should: {template.NormalOutcome}");
        if (!template.IsProgramme)
        {
            Show(
                result.Appointed > 0 && result.Appointed <= template.Positions,
                $"somebody is appointed, {template.Positions} at most"
            );
        }

        Candidates(result, played);
        Selection(result);
        Silence(played.Mails);
        Show(result.PersonalDataInHistory == 0, "no personal data in the durable history");
        Show(result.PersonalDataAfterRetention == 0, "no personal data in the data folder after retention");
        foreach (var broken in Invariants.Broken(played))
        {
            Show(false, broken);
        }
    }

    private void Candidates(PlayResult result, Played played)
    {
        var applicants = played.Applicants;
        Show(result.Candidates == applicants.Count, "everybody who applied is one candidate");
        Show(
            result.Appointed + result.Rejected + result.Withdrawn + played.Mails.PeopleWith(MailKinds.Completion)
                == result.Candidates,
            "every candidate got exactly one final answer"
        );
        Show(played.Ended.Candidates.GetValueOrDefault("withdrawn") == result.Withdrawn, "who withdrew is told so");
        Show(result.Withdrawn == applicants.Count(a => a.Withdraws), "everybody who wanted to withdraw did");
        Show(
            result.Internal == (template.HasInternalTrack ? applicants.Count(a => a.Internal) : 0),
            "internal candidates have their track"
        );
        Show(
            played.Mails.Of(MailKinds.RepeatedApplication) == applicants.Count(a => a.AppliesTwice),
            "the second application is answered by mail"
        );
        Show(
            played.Mails.Of(MailKinds.QuarantinedCv) == (template.IsProgramme ? 0 : 1),
            "the recruiter is told of the upload that is no CV"
        );
    }

    private void Selection(PlayResult result)
    {
        if (template.Stage("preselection") is { } preselection)
        {
            var maximum = preselection["maximumShortlist"]?.GetValue<int>() ?? int.MaxValue;
            Show(
                result.Shortlisted > 0 && result.Shortlisted <= maximum,
                string.Create(CultureInfo.InvariantCulture, $"the shortlist keeps to its maximum, {maximum}")
            );
        }

        if (template.Has("interviews"))
        {
            Show(result.Interviewed == result.Shortlisted, "everybody on the shortlist has an interview");
        }
    }

    private void Silence(MailCounts mails)
    {
        if (template.Silent is { } silent)
        {
            Show(mails.AddressesWith(MailKinds.BallotReminder).Contains(silent), "the silent member is reminded");
            Show(mails.Of(MailKinds.BallotEscalation) > 0, "the silence is escalated");
        }
    }

    private void Show(bool holds, string what) => expectations.Show(holds, what);
}
