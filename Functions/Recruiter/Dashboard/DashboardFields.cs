using Microsoft.AspNetCore.Http;
using Recruitment.Definition.Reading;
using Recruitment.Html;

namespace Recruitment.Recruiter.Dashboard;

/// <summary>Where on the page the fields of a form are that was posted: a fault leads to the one that it is of.</summary>
internal static class DashboardFields
{
    /// <summary>Id of a stage's part of the page with the plan.</summary>
    public static string AnchorOf(string stage) => $"stage-{stage}";

    public static FormError ErrorOf(IFormCollection form, Fault fault) =>
        new(IdOf(form, fault.Pointer.TrimStart('/')), FaultTexts.Of(fault));

    /// <param name="field">By the name that the fault has for it; empty for the form as a whole.</param>
    /// <param name="key">Of the dashboard's texts.</param>
    public static FormError ErrorOf(IFormCollection form, string field, string key) =>
        new(IdOf(form, field), DashboardTexts.Fault(key));

    private static string IdOf(IFormCollection form, string field)
    {
        var (action, stage) = (form["action"].ToString(), form["stage"].ToString());
        return (action, field) switch
        {
            ("suspend" or "resume" or "cancel", "reason") => $"{action}-reason",
            ("cancel", "confirmed") => "confirmed",
            ("move", "day" or "deadline") => "day",
            ("moveInterviews", "day" or "interviewDay") => "interview-day",
            ("moveInterviews", _) => "move-interviews",
            ("plan", "starts" or "deadline" or "interviewDay") => $"{stage}-{field}",
            ("plan", _) => AnchorOf(stage),
            ("priority", "candidate" or "group") => $"priority-{field}",
            ("answer", "answer") => $"answer-{form["complaint"]}",
            ("answer", _) => "complaints",
            ("add", "role" or "name" or "email") => $"add-{field}",
            ("replace", "person") => "person",
            ("replace", "name" or "email") => $"successor-{field}",
            ("replace", "reason") => "reason-left",
            ("replace", "note") => "replace-note",
            ("reopen", not "") => "until",
            _ when DashboardTexts.Done(action) is not null => action,
            _ => "stand",
        };
    }
}
