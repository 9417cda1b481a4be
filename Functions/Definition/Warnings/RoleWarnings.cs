using System.Text.Json;
using Recruitment.Definition.Reading;

namespace Recruitment.Definition.Warnings;

/// <summary>
/// A function that leads a school, with the role of staff: then the council would not be asked, and an appointment
/// without its advice can be undone (WMS arts. 1(h), 11(1)(h), 11(1)(h1), 16(2)(c) and 34). The act does not name team
/// leaders. MBO has another act.
/// </summary>
internal static class RoleWarnings
{
    public static IEnumerable<Fault> Of(Vacancy vacancy)
    {
        if (
            vacancy is not { Kind: VacancyKind.Job, Role: VacancyRole.Staff, Sector: not "MBO" }
            || LeaderTitles.Find(vacancy.Function) is not { } found
        )
        {
            return [];
        }

        return found.Role is { } role
            ?
            [
                new Fault(
                    "/vacancy/role",
                    "LeaderAsStaff",
                    found.Title,
                    JsonNamingPolicy.CamelCase.ConvertName(role.ToString()),
                    AdviceGround.Of(vacancy with { Role = role }) ?? ""
                ),
            ]
            : [new Fault("/vacancy/role", "PerhapsLeaderAsStaff", found.Title)];
    }
}
