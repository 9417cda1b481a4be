using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Recruitment.Calendar;
using Recruitment.Committee;
using Recruitment.Committee.Replacing;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Recruiter.Dashboard;

/// <summary>Reads what the recruiter posts on the dashboard.</summary>
internal static class DashboardForms
{
    private static readonly string[] PlanFields = ["starts", "deadline", "interviewDay"];

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

    /// <summary>What was filled in, by name of the field, to show again.</summary>
    public static IReadOnlyDictionary<string, string> Typed(IFormCollection form) =>
        form.ToDictionary(field => field.Key, field => field.Value.ToString());

    /// <summary>The days of a stage that are other than they were; null when one of them is no day.</summary>
    public static DatesMove? Plan(IFormCollection form, Procedure procedure)
    {
        var stage = form["stage"].ToString();
        var dates = procedure.Timeline.FirstOrDefault(d => d.StageId == stage);
        var closes = dates is { StartedAt: not null, ClosesAt: { } at } ? DutchTime.DayOf(at) : dates?.Deadline?.Date;
        return
            TryReadChange("starts", dates?.Starts?.Date, out var starts)
            && TryReadChange("deadline", closes, out var deadline)
            && TryReadChange("interviewDay", dates?.InterviewDay?.Date, out var interviews)
            ? new DatesMove
            {
                Stage = stage,
                Starts = starts,
                Deadline = deadline,
                InterviewDay = interviews,
            }
            : null;

        bool TryReadChange(string field, DateOnly? was, out DateOnly? changed)
        {
            changed = null;
            if (form[field].ToString() is not { Length: > 0 } text)
            {
                return true;
            }

            var isDay = TryReadDay(text, out var day);
            changed = day == was ? null : day;
            return isDay;
        }
    }

    /// <summary>The fields of a stage's form in which no day can be read.</summary>
    public static IEnumerable<string> Unreadable(IFormCollection form) =>
        PlanFields.Where(field => form[field].ToString() is { Length: > 0 } text && !TryReadDay(text, out _));

    /// <summary>The one day that is moved; null when it is none.</summary>
    public static DatesMove? Move(IFormCollection form)
    {
        if (!TryReadDay(form["day"], out var day))
        {
            return null;
        }

        var move = new DatesMove { Stage = form["stage"].ToString() };
        return form["action"] == "move" ? move with { Deadline = day } : move with { InterviewDay = day };
    }

    /// <summary>A day as a field of that type is posted.</summary>
    public static bool TryReadDay(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    public static PersonReplacement Addition(IFormCollection form, PersonId by) =>
        new()
        {
            Role = form["role"].ToString(),
            Name = form["name"].ToString(),
            Email = form["email"].ToString(),
            By = by.Value,
        };

    /// <summary>Null when no reason was chosen: what becomes of somebody's answers depends on it.</summary>
    public static PersonReplacement? Replacement(IFormCollection form, PersonId by) =>
        !Enum.TryParse<ReplacementReason>(form["reason"], ignoreCase: true, out var reason) || !Enum.IsDefined(reason)
            ? null
            : new PersonReplacement
            {
                Person = form["person"].ToString(),
                Name = form["name"].ToString(),
                Email = form["email"].ToString(),
                Reason = reason,
                Note = ReasonField.Read(form, "note"),
                By = by.Value,
            };
}
