using Recruitment.Play.Checks;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Retention;

/// <summary>Searches every byte that an app keeps.</summary>
internal static class FilesLeft
{
    /// <summary>The files of the app in which any of the words stands, in whatever form.</summary>
    public static IReadOnlyList<string> With(RecruitmentApp app, params string[] words) =>
        new PersonalDataSearch(words).FilesIn(app.Folder);
}
