using System.Text.RegularExpressions;
using Recruitment.Correspondence;
using Recruitment.Correspondence.ByPost;
using Recruitment.Recruiter.Samples;
using Recruitment.Tests.Architecture;
using Recruitment.Wording;

namespace Recruitment.Tests.Html;

public sealed partial class MailNameTests
{
    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public void Every_kind_of_mail_has_a_name_for_lists(string language)
    {
        ReaderLanguage.Use(language);

        Assert.All([.. SampleMails.Kinds, nameof(LetterToPost)], kind => Assert.NotEqual(kind, MailNames.Of(kind)));
    }

    /// <summary>A list and a mailbox call a mail the same, where its subject is the same for everybody.</summary>
    [Fact]
    public void A_name_is_the_subject_where_that_is_always_the_same()
    {
        var subjects = Directory
            .EnumerateFiles(Repository.PathOf("Functions"), "*Mail.razor", SearchOption.AllDirectories)
            .Select(file =>
                (Kind: Path.GetFileNameWithoutExtension(file), Match: Subject().Match(File.ReadAllText(file)))
            )
            .Where(mail => mail.Match.Success)
            .ToList();

        Assert.NotEmpty(subjects);
        foreach (var (language, group) in new[] { ("nl", 1), ("en", 2) })
        {
            ReaderLanguage.Use(language);
            Assert.All(subjects, mail => Assert.Equal(mail.Match.Groups[group].Value, MailNames.Of(mail.Kind)));
        }
    }

    [GeneratedRegex("""<LetterLayout Letter="Model" Subject="@Say\("([^"{}]*)", "([^"{}]*)"\)">""")]
    private static partial Regex Subject();
}
