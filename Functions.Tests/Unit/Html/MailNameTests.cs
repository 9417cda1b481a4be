using Recruitment.Correspondence;
using Recruitment.Correspondence.ByPost;
using Recruitment.Recruiter.Samples;
using Recruitment.Wording;

namespace Recruitment.Tests.Html;

public sealed class MailNameTests
{
    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public void Every_kind_of_mail_has_a_name_for_lists(string language)
    {
        ReaderLanguage.Use(language);

        Assert.All([.. SampleMails.Kinds, nameof(LetterToPost)], kind => Assert.NotEqual("", MailNames.Of(kind)));
    }
}
