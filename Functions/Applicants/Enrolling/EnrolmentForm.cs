using Microsoft.AspNetCore.Http;
using Recruitment.Applicants.Applying;
using Recruitment.Definition.Programmes;

namespace Recruitment.Applicants.Enrolling;

/// <summary>Reads the posted enrolment form.</summary>
internal static class EnrolmentForm
{
    /// <summary>Name of the field that asks how many members have a role, such as <c>count-PO-schooldirecteur</c>.</summary>
    public static string CountField(string sector, ProgrammeRole role) => $"count-{sector}-{role.Id}";

    public static EnrolmentFields Fields(IFormCollection form, Programme programme) =>
        new()
        {
            School = ApplicationForm.Text(form, "school"),
            Sector = ApplicationForm.Text(form, "sector"),
            Counts = programme
                .Teams.SelectMany(team => team.Roles.Select(role => CountField(team.Sector, role)))
                .ToDictionary(field => field, field => ApplicationForm.Text(form, field)),
            Preparers = PreparationForm
                .Fields(programme)
                .SelectMany(field => new[] { field.Name, field.Email })
                .ToDictionary(field => field, field => ApplicationForm.Text(form, field)),
            Sessions = ApplicationForm.Text(form, "sessions"),
            Newsletter = ApplicationForm.IsTicked(form, "newsletter"),
        };
}

/// <summary>The part of an enrolment that other applications don't have, as it was filled in.</summary>
public sealed record EnrolmentFields
{
    public string School { get; init; } = "";
    public string Sector { get; init; } = "";

    /// <summary>By name of the field (<see cref="EnrolmentForm.CountField"/>).</summary>
    public IReadOnlyDictionary<string, string> Counts { get; init; } = new Dictionary<string, string>();

    /// <summary>By name of the field (<see cref="PreparerField"/>).</summary>
    public IReadOnlyDictionary<string, string> Preparers { get; init; } = new Dictionary<string, string>();
    public string Sessions { get; init; } = "";
    public bool Newsletter { get; init; }
}
