using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Recruitment.Committee;
using Recruitment.Committee.Replacing;
using Recruitment.Definition;
using Recruitment.Records;

namespace Recruitment.Recruiter.Dashboard;

/// <summary>Reads what the recruiter posts on the dashboard.</summary>
internal static class DashboardForms
{
    /// <summary>With a day given, the posting opens at once and closes on it; else null.</summary>
    public static JsonElement? ReopenOverrides(IFormCollection form, ProcedureDefinition? definition) =>
        definition is null || form["until"].ToString() is not { Length: > 0 } until
            ? null
            : JsonSerializer.SerializeToElement(
                new
                {
                    stages = definition.Stages.Select(stage =>
                        stage.Kind == StageKind.Posting ? stage with { Starts = "z.s.m.", Deadline = until } : stage
                    ),
                },
                RecordJson.Options
            );

    /// <summary>Null when no reason was chosen: what becomes of somebody's answers depends on it.</summary>
    public static PersonReplacement? Replacement(IFormCollection form) =>
        !Enum.TryParse<ReplacementReason>(form["reason"], ignoreCase: true, out var reason) || !Enum.IsDefined(reason)
            ? null
            : new PersonReplacement
            {
                Person = form["person"].ToString(),
                Name = form["name"].ToString(),
                Email = form["email"].ToString(),
                Reason = reason,
                Note = ReasonField.Read(form, "note"),
            };
}
