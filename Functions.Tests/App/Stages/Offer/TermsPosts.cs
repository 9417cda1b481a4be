using Recruitment.Candidates;
using Recruitment.Links;
using Recruitment.Play.App;
using Recruitment.Procedures;
using Recruitment.Stages.Offer.Terms;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Stages.Offer;

/// <summary>How human resources and the recruiter fix the terms for a candidate by their links.</summary>
internal static class TermsPosts
{
    /// <summary>Path of the link of somebody who fixes terms.</summary>
    public static string Terms(this Scene scene, StageCall call, Candidate candidate, string by = "hr-1") =>
        scene.App.PathOf(new Link(TermsLink.Name, scene.Procedure, call.Step, by, candidate.Id.Value));

    /// <summary>Fills in the form as it stands, with a pay and a size, and what differs.</summary>
    public static async Task<WebPage> FixAsync(
        this Scene scene,
        StageCall call,
        Candidate candidate,
        string by = "hr-1",
        params IEnumerable<(string Name, string Value)> fields
    )
    {
        var page = await scene.App.GetAsync(scene.Terms(call, candidate, by));
        var form = page.Form ?? throw new InvalidOperationException("There is no form.");
        if (form.Value(TermsFields.PayField).Length == 0)
        {
            form.Set(TermsFields.PayField, "4.100").Set(TermsFields.FteField, "0,7");
        }

        foreach (var (name, value) in fields)
        {
            form.Set(name, value);
        }

        var answer = await form.PostAsync();
        await scene.App.Time.RunUntilIdleAsync();
        return answer;
    }
}
