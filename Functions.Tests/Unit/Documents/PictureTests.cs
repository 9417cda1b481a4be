using System.Text.RegularExpressions;
using Recruitment.Tests.Architecture;

namespace Recruitment.Tests.Documents;

public sealed partial class PictureTests
{
    private const int MaxBytes = 150_000;

    [Fact]
    public void Every_picture_that_a_document_shows_exists_is_small_and_has_words_for_who_cannot_see_it()
    {
        string[] documents =
        [
            .. Directory.EnumerateFiles(Repository.Root, "*.md"),
            .. Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories),
        ];
        var shown = documents.SelectMany(file =>
            Picture()
                .Matches(File.ReadAllText(file))
                .Select(one =>
                    (one.Groups["alt"].Value, Path.GetFullPath(one.Groups["path"].Value, Path.GetDirectoryName(file)!))
                )
        );
        var pictures = shown.ToList();

        Assert.All(
            pictures,
            picture =>
            {
                Assert.True(picture.Item1.Length > 20, picture.Item2);
                Assert.InRange(new FileInfo(picture.Item2).Length, 1, MaxBytes);
            }
        );
        Assert.Equal(
            Directory.EnumerateFiles(Repository.PathOf("docs"), "*.png", SearchOption.AllDirectories).Order(),
            pictures.Select(picture => picture.Item2).Where(path => path.EndsWith(".png")).Distinct().Order()
        );
    }

    [GeneratedRegex(@"!\[(?<alt>[^\]]*)\]\((?<path>[^)]+)\)")]
    private static partial Regex Picture();
}
