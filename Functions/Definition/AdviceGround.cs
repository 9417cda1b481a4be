namespace Recruitment.Definition;

/// <summary>The paragraph of the WMS by which the participation council advises on an appointment.</summary>
public static class AdviceGround
{
    /// <summary>Art. 11(1)(h): school management, deputies included.</summary>
    public const string SchoolManagement = "11-1-h";

    /// <summary>Art. 11(1)(h1): members of the board.</summary>
    public const string Board = "11-1-h1";

    /// <summary>Art. 16(2)(c): staff with management tasks for more than one school; by the GMR.</summary>
    public const string AboveSchool = "16-2-c";

    /// <summary>Null when the act asks for no advice; it is not for MBO, which has its own.</summary>
    public static string? Of(Vacancy vacancy) =>
        vacancy.Role switch
        {
            _ when vacancy.Sector == "MBO" => null,
            VacancyRole.SchoolLeader => SchoolManagement,
            VacancyRole.AboveSchool => AboveSchool,
            VacancyRole.Board => Board,
            _ => null,
        };
}
