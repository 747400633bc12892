// Stands in a page of one file for what that page does without.
throw new Error('this page comes without it');
