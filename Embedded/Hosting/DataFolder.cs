using Microsoft.Extensions.Configuration;

namespace Recruitment.Embedded.Hosting;

/// <summary>Where the data is.</summary>
internal static class DataFolder
{
    /// <summary>The full path of <c>Recruitment:DataFolder</c>, or else of <c>.recruitment</c> in the current folder.</summary>
    public static string Of(IConfiguration configuration) =>
        Path.GetFullPath(
            configuration["Recruitment:DataFolder"] is { Length: > 0 } configured ? configured : ".recruitment"
        );
}
